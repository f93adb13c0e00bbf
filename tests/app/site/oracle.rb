# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Answers from the installed Jekyll: oracle.rb QUESTION < JSON > JSON. The input is a list, the output the list of answers.
require 'jekyll'
require 'json'
require 'kramdown-parser-gfm'
require 'tmpdir'
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

# Debian's loader refuses symbols (`permalink: :title`), which released Jekyll reads as text.
module Jekyll::Utils
  def safe_load_yaml(yaml) = texts(Psych.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true))

  def texts(value)
    case value
    when Symbol then ":#{value}"
    when Array then value.map { |x| texts(x) }
    when Hash then value.to_h { |k, x| [texts(k), texts(x)] }
    else value
    end
  end
end

def configured(files)
  Dir.mktmpdir do |dir|
    files.each { |name, text| File.write(File.join(dir, name), text) }
    override = { 'source' => dir, 'quiet' => true }
    override['config'] = files.keys.map { |name| File.join(dir, name) } if files.size > 1
    return Jekyll.configuration(override)
  end
end

KEYS = %w[collections_dir collections include exclude keep_files markdown_ext limit_posts future unpublished markdown
          highlighter excerpt_separator baseurl permalink timezone defaults kramdown plugins title url own].freeze

def config(from)
  configured(from).slice(*KEYS)
rescue StandardError, SyntaxError
  nil
end

# kramdown's options as Jekyll's converter hands them to it.
def dialect(from)
  site = configured('_config.yml' => from)
  parser = Jekyll::Converters::Markdown::KramdownParser.new(site)
  options = Kramdown::Options.merge(parser.instance_variable_get(:@config))
  span = options[:syntax_highlighter_opts].transform_keys(&:to_s)
  options.slice(*%i[input hard_wrap gfm_quirks auto_ids auto_id_prefix auto_id_stripping transliterated_header_ids header_offset
                    smart_quotes typographic_symbols toc_levels footnote_nr footnote_prefix footnote_backlink
                    footnote_backlink_inline entity_output parse_block_html parse_span_html html_to_native
                    remove_block_html_tags remove_span_html_tags line_width math_engine syntax_highlighter
                    link_defs remove_line_breaks_for_cjk])
         .merge(guess_lang: span['guess_lang'], default_lang: span['default_lang'])
end

# What Jekyll reads in a post's front matter; nothing where it cannot.
def front_matter(source)
  match = source.sub(/\A\uFEFF/, '').match(Jekyll::Document::YAML_FRONT_MATTER_REGEXP)
  match ? Jekyll::Utils.safe_load_yaml(match[1]) || {} : {}
rescue StandardError, Psych::SyntaxError
  nil
end

# Whether Liquid with Jekyll's tags reads the text.
def liquid(text)
  Liquid::Template.parse(text, error_mode: :lax)
  true
rescue StandardError, SyntaxError
  false
end

answers = {
  'front matter' => method(:front_matter),
  'liquid' => method(:liquid),
  'config' => method(:config),
  'dialect' => method(:dialect),
  'slugify' => ->(x) { Jekyll::Utils.slugify(x['text'], mode: x['mode'], cased: x['cased']) },
  'title' => ->(x) { Jekyll::Utils.titleize_slug(x) },
  'escape' => ->(x) { Jekyll::URL.escape_path(x) },
  'url' => method(:url),
  'time' => method(:time),
  'dated' => ->(x) { x =~ Jekyll::Document::DATE_FILENAME_MATCHER ? Regexp.last_match.captures : nil },
}
puts JSON.generate(JSON.parse($stdin.read).map(&answers.fetch(ARGV[0])))
