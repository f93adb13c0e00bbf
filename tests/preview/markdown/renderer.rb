# frozen_string_literal: true

# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT

# Answers each line of JSON ({"source": ..., "options": {...}}) on stdin with a line of JSON ({"html": ...}) on stdout.
require_relative "renderwithjekyll"
require "timeout"

$stdout.sync = true
$stdin.each_line do |line|
  request = JSON.parse(line)
  begin
    # kramdown is exponential on some unclosed brackets.
    html = Timeout.timeout(5) { RenderWithJekyll.html(request["source"], request["options"] || {}) }
  rescue Timeout::Error
    html = "(kramdown raises Timeout::Error)\n"
  end
  $stdout.puts(JSON.generate("html" => html))
end
