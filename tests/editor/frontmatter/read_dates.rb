# Reads a JSON list of front matters on stdin; prints for each key of theirs that holds a date what Jekyll makes of it:
# {"key": "2021-12-31T08:00:00Z"}, or null where it says that the date is invalid. In the zone of the environment.
require 'jekyll'
require 'json'
puts JSON.generate(JSON.parse($stdin.read).map { |yaml|
  Psych.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true).to_h { |key, value|
    [key.to_s, (Jekyll::Utils.parse_date(value.to_s).utc.iso8601 rescue nil)]
  }
})
