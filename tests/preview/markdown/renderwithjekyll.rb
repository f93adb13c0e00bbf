# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

Encoding.default_external = Encoding::UTF_8
Encoding.default_internal = nil

require "jekyll"
require "json"
require "timeout"

Jekyll.logger.log_level = :error
Jekyll::Cache.disable_disk_cache! if Jekyll::Cache.respond_to?(:disable_disk_cache!)

# What Jekyll publishes for a text: its Markdown converter with Jekyll's own defaults and the given `kramdown:` options.
module RenderWithJekyll
  CONVERTERS = {}

  # Rouge's token spans are the highlighter's, not the dialect's: code blocks keep their text only.
  CODE = %r!(<pre class="(?:highlight|code)"><code>|<code class="[^"]*highlighter-rouge[^"]*">)(.*?)(</code>)!m.freeze
  SPAN = %r!</?span(?: class="[\w -]+")?>!.freeze

  def self.converter(options)
    CONVERTERS[options] ||= begin
      # The converter, not the posts, is asked for; nothing is read from or written to a folder.
      config = Jekyll::Configuration.from("kramdown" => options, "disable_disk_cache" => true, "quiet" => true)
      Jekyll::Converters::Markdown.new(config)
    end
  end

  def self.html(source, options = {})
    Jekyll::Cache.clear # it is keyed by the text alone, whatever the options
    converter(options).convert(source.dup).gsub(CODE) do
      before, code, after = Regexp.last_match.captures
      before + code.gsub(SPAN, "") + after
    end
  rescue Timeout::Error
    raise
  rescue StandardError, LoadError => e # an option may ask for a gem that is not there: stringex, ...
    "(kramdown raises #{e.class})\n"
  end
end
