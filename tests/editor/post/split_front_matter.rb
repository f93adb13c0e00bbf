# Reads a JSON list of posts on stdin; prints for each [bytes of the regexp's first group, bytes in front of the content]
# as the installed Jekyll splits it, or null.
require 'jekyll'
require 'json'
puts JSON.generate(JSON.parse($stdin.read).map { |text|
  text =~ Jekyll::Document::YAML_FRONT_MATTER_REGEXP ? [Regexp.last_match(1).bytesize, text.bytesize - Regexp.last_match.post_match.bytesize] : nil
})
