# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

# Milliseconds that Jekyll's converter takes for the text on stdin: the least of ARGV[0] rounds.
require_relative "../preview/markdown/renderwithjekyll"

source = $stdin.read
RenderWithJekyll.html("a\n")
times = Array.new(Integer(ARGV.fetch(0))) do
  Jekyll::Cache.clear
  begin_at = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  RenderWithJekyll.converter({}).convert(source.dup)
  (Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - begin_at) * 1000
end
puts times.min
