# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Lets the installed Jekyll read a site: listoracle.rb SITE [CONFIG...] > JSON, a list with what it knows of each post and
# draft. listoracle.rb --each SITE... > JSON: such a list for each site, in their order.
require 'jekyll'
require 'json'
Jekyll.logger.log_level = :error

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

# What ends the build, a date that nobody can read, is here a post that cannot be read, so that the others can be asked for.
class Jekyll::Document
  alias told handle_read_error

  def handle_read_error(error)
    told(error)
  rescue Jekyll::Errors::FatalException
    data.delete('slug')
    data['date'] = site.time
  end
end

def plain(value)
  case value
  when Hash then value.to_h { |k, x| [k.to_s, plain(x)] }
  when Array then value.map { |x| plain(x) }
  when Integer, Float, true, false, nil then value
  when Time then "time:#{value.getutc.iso8601}"
  else value.respond_to?(:iso8601) ? "date:#{value.iso8601}" : value.to_s
  end
end

# The source of the excerpt, or the text that the front matter has for it.
def excerpt(doc)
  made = doc.data['excerpt']
  made.respond_to?(:content) ? made.content : (made || '').to_s
end

def record(doc, real, now, limited)
  return { 'path' => doc.relative_path, 'broken' => true } if doc.data['slug'].nil?

  come = real['future'] || doc.date <= now
  { 'path' => doc.relative_path, 'url' => doc.url, 'date' => doc.date.getutc.iso8601, 'slug' => doc.data['slug'],
    'categories' => plain(doc.data['categories']), 'tags' => plain(doc.data['tags']), 'draft' => doc.draft? ? true : false,
    'visible' => !doc.draft? && come && (real['unpublished'] || doc.published?) && !limited.include?(doc.relative_path) ? true : false,
    'excerpt' => excerpt(doc),
    'front_matter' => plain(doc.data.reject { |k, _| %w[excerpt next previous ext draft slug].include?(k) }) }
rescue NoMethodError, Addressable::URI::InvalidURIError # an address that cannot be made ends the build too
  { 'path' => doc.relative_path, 'broken' => true }
end

def read(config)
  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site
end

EVERYTHING = { 'show_drafts' => true, 'future' => true, 'unpublished' => true, 'plugins' => [], 'whitelist' => [],
               'limit_posts' => 0 }.freeze

def records(folder, configs)
  base = { 'source' => folder, 'destination' => File.join(folder, '_site'), 'quiet' => true, 'disable_disk_cache' => true }
  base['config'] = configs unless configs.empty?
  config = Jekyll.configuration(base.merge(EVERYTHING))
  real = Jekyll.configuration(base.merge('plugins' => [], 'whitelist' => []))
  [config, real].each { |each| each.delete('theme') }
  limited = []
  if real['limit_posts'].positive?
    all = read(real.merge('limit_posts' => 0)).posts.docs.map(&:relative_path)
    limited = all - read(real).posts.docs.map(&:relative_path)
  end
  site = read(config)
  site.posts.docs.map { |doc| record(doc, real, site.time, limited) }.sort_by { |x| x['path'] }
end

if ARGV[0] == '--each'
  # A process for each: Jekyll remembers zones and dates.
  lists = ARGV.drop(1).map { |folder| IO.popen('-') { |child| child ? child.read : puts(JSON.generate(records(folder, []))) } }
  puts "[#{lists.map { |x| x.empty? ? 'null' : x }.join(',')}]" # null: Jekyll does not build it
else
  puts JSON.generate(records(ARGV[0], ARGV.drop(1)))
end
