"""Reads feeds with feedparser and calendars with icalendar, and prints what they found as JSON."""

import json
import os
import sys

import feedparser
import icalendar

feeds = {}
calendars = {}
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        path = os.path.join(folder, name)
        key = os.path.relpath(path, sys.argv[1])
        with open(path, "rb") as file:
            content = file.read()
        if name.endswith(".xml"):
            feed = feedparser.parse(content)
            feeds[key] = {
                "version": feed.version,
                "bozo": bool(feed.bozo),
                "title": feed.feed.get("title"),
                "entries": [[one.get("id"), one.get("title"), one.get("link"), one.get("updated")] for one in feed.entries],
            }
        elif name.endswith(".ics"):
            calendar = icalendar.Calendar.from_ical(content)
            events = calendar.walk("VEVENT")
            calendars[key] = {
                "name": str(calendar.get("X-WR-CALNAME")),
                "errors": [str(error) for one in [calendar, *calendar.walk()] for error in getattr(one, "errors", [])],
                "zones": [zone.to_tz().utcoffset(events[0].decoded("DTSTAMP").replace(tzinfo=None)).total_seconds() for zone in calendar.walk("VTIMEZONE")],
                "events": [
                    [
                        str(one.get("UID")),
                        str(one.get("SUMMARY")),
                        one.decoded("DTSTART").isoformat(),
                        int(one.get("SEQUENCE")),
                        str(one.get("STATUS")),
                    ]
                    for one in events
                ],
            }
json.dump({"feeds": feeds, "calendars": calendars}, sys.stdout)
