# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Lets the installed Jekyll read a site: listoracle.rb SITE > JSON, a list with what it knows of each post and draft.
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

def plain(value)
  case value
  when Hash then value.to_h { |k, x| [k.to_s, plain(x)] }
  when Array then value.map { |x| plain(x) }
  when Integer, Float, true, false, nil then value
  when Time then "time:#{value.getutc.iso8601}"
  else value.respond_to?(:iso8601) ? "date:#{value.iso8601}" : value.to_s
  end
end

def record(doc, real, now)
  return { 'path' => doc.relative_path, 'broken' => true } if doc.data['slug'].nil?

  come = real['future'] || doc.date <= now
  { 'path' => doc.relative_path, 'url' => doc.url, 'date' => doc.date.getutc.iso8601, 'slug' => doc.data['slug'],
    'categories' => plain(doc.data['categories']), 'tags' => plain(doc.data['tags']), 'draft' => doc.draft? ? true : false,
    'visible' => !doc.draft? && come && (real['unpublished'] || doc.published?) ? true : false,
    'front_matter' => plain(doc.data.reject { |k, _| %w[excerpt next previous ext draft slug].include?(k) }) }
end

everything = { 'show_drafts' => true, 'future' => true, 'unpublished' => true, 'plugins' => [], 'whitelist' => [] }
config = Jekyll.configuration({ 'source' => ARGV[0], 'destination' => File.join(ARGV[0], '_site'), 'quiet' => true,
                                'disable_disk_cache' => true }.merge(everything))
real = Jekyll.configuration('source' => ARGV[0], 'quiet' => true)
config.delete('theme')
site = Jekyll::Site.new(config)
site.reset
site.read
puts JSON.generate(site.posts.docs.map { |doc| record(doc, real, site.time) }.sort_by { |x| x['path'] })
