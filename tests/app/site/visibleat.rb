# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# The posts that the installed Jekyll publishes at a moment, on a machine whose zone TZ says: visibleat.rb SITE TIME >
# JSON, their paths.
require 'jekyll'
require 'json'
Jekyll.logger.log_level = :error
config = Jekyll.configuration('source' => ARGV[0], 'destination' => File.join(ARGV[0], '_site'), 'quiet' => true,
                              'disable_disk_cache' => true, 'time' => ARGV[1])
site = Jekyll::Site.new(config)
site.reset
site.read
puts JSON.generate(site.posts.docs.map(&:relative_path).sort)
