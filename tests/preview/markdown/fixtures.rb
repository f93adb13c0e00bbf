#!/usr/bin/env ruby
# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

# fixtures.rb [--check] [FIXTURE.md...]
#
# Writes beside each fixture NAME.md the file NAME.html with what the installed Jekyll publishes for its examples. With
# --check nothing is written; the exit status is 1 and the differing examples are named when Jekyll now says otherwise.
#
# An example begins with a line `@@@ its name {"kramdown option": value}`, the options being optional, and ends at the
# next such line. In its text → stands for a tab, ␠ for a space, ⍽ for a no-break space and ␍ for a carriage return.
require_relative "renderwithjekyll"

SEPARATOR = /^@@@ ([^{\n]*?) *(\{.*\})?\n/.freeze

def examples(text)
  found = []
  rest = text
  while (match = SEPARATOR.match(rest))
    after = match.post_match
    following = SEPARATOR.match(after)
    found << [match[1], match[2], following ? following.pre_match : after]
    rest = following ? after[following.begin(0)..-1] : ""
  end
  found
end

def visible(text)
  text.gsub("→", "\t").gsub("␠", " ").gsub("⍽", "\u00a0").gsub("␍", "\r")
end

def expected(file)
  examples(File.read(file)).map do |name, options, source|
    [name, RenderWithJekyll.html(visible(source), options ? JSON.parse(options) : {})]
  end
end

check = ARGV.delete("--check")
files = ARGV.empty? ? Dir[File.join(__dir__, "fixtures", "*.md")].sort : ARGV
drifted = 0
files.each do |file|
  html = expected(file).map { |name, text| "@@@ #{name}\n#{text}#{"\n" unless text.end_with?("\n")}" }.join
  target = file.sub(/\.md\z/, ".html")
  stored = File.exist?(target) ? File.read(target) : ""
  next if stored == html

  if check
    old = examples(stored).to_h { |name, _, text| [name, text] }
    examples(html).each do |name, _, text|
      next if old[name] == text

      drifted += 1
      puts "#{File.basename(file)}: #{name}\n  stored: #{old[name].inspect}\n  now:    #{text.inspect}"
    end
    drifted += 1 if drifted.zero?
  else
    File.write(target, html)
  end
end
exit(drifted.zero? ? 0 : 1)
