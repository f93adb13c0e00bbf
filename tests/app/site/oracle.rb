# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Answers from the installed Jekyll: oracle.rb QUESTION < JSON > JSON. The input is a list, the output the list of answers.
require 'jekyll'
require 'json'
Jekyll.logger.log_level = :error

# A document with just what the placeholders of a permalink ask for.
class Stub
  attr_reader :data, :date, :cleaned_relative_path, :basename_without_ext, :output_ext
  def initialize(from)
    @data = { 'slug' => from['slug'], 'categories' => from['categories'] }
    @date = Time.at(from['time']).utc
    @cleaned_relative_path = from['path']
    @basename_without_ext = from['basename']
    @output_ext = '.html'
  end
  Label = Struct.new(:label)
  def collection = Label.new('posts')
end

def url(from)
  drop = Jekyll::Drops::UrlDrop.new(Stub.new(from))
  style = Jekyll::Configuration.new.send(:style_to_permalink, from['permalink'])
  Jekyll::URL.new(template: style, placeholders: drop).to_s
rescue NoMethodError
  nil
end

def time(from)
  ENV['TZ'] = from['zone']
  Time.parse(from['text'], Time.at(from['now'])).localtime.to_i
rescue ArgumentError, RangeError
  nil
end

answers = {
  'slugify' => ->(x) { Jekyll::Utils.slugify(x['text'], mode: x['mode'], cased: x['cased']) },
  'title' => ->(x) { Jekyll::Utils.titleize_slug(x) },
  'escape' => ->(x) { Jekyll::URL.escape_path(x) },
  'url' => method(:url),
  'time' => method(:time),
  'dated' => ->(x) { x =~ Jekyll::Document::DATE_FILENAME_MATCHER ? Regexp.last_match.captures : nil },
}
puts JSON.generate(JSON.parse($stdin.read).map(&answers.fetch(ARGV[0])))
