# One poll with Debian's python3-feedparser: feedparser.py URL STATE. The state keeps what a second poll sends: ETag and Last-Modified.
import calendar
import json
import sys
import time

import feedparser

url, state_file = sys.argv[1:]
try:
    with open(state_file) as file:
        state = json.load(file)
except FileNotFoundError:
    state = {}


def utc(moment):
    return moment and time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(calendar.timegm(moment)))


feed = feedparser.parse(url, etag=state.get("etag"), modified=state.get("modified"))
if feed.get("status") == 304:
    print(json.dumps({"isUnchanged": True}))
    sys.exit()
with open(state_file, "w") as file:
    json.dump({"etag": feed.get("etag"), "modified": feed.get("modified")}, file)
items = [
    {
        "id": entry.get("id"),
        "title": entry.get("title"),
        "link": entry.get("link"),
        "published": utc(entry.get("published_parsed")),
        "updated": utc(entry.get("updated_parsed")),
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "html": entry.content[0].value if "content" in entry else None,
    }
    for entry in feed.entries
]
print(json.dumps({"items": items}))
