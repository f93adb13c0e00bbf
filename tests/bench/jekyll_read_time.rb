# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

# Milliseconds that the reading phase of `jekyll build` takes for the site in the folder ARGV[0], Jekyll loaded before.
require "jekyll"
Jekyll.logger.log_level = :error
config = Jekyll.configuration("source" => ARGV[0], "destination" => File.join(ARGV[0], "_site"), "quiet" => true,
                              "show_drafts" => true, "future" => true, "disable_disk_cache" => true)
site = Jekyll::Site.new(config)
begin_at = Process.clock_gettime(Process::CLOCK_MONOTONIC)
site.reset
site.read
puts (Process.clock_gettime(Process::CLOCK_MONOTONIC) - begin_at) * 1000
