"""Follows every link that somebody is shown, so that a new page is looked at without being named here."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from playwright.async_api import Error

from states import State, at

SOURCES = Path(__file__).parents[2] / "Sources/Web"
ROUTE = re.compile(r'^\s*\.(?P<kind>\w+)\(\s*(?:\.(?P<method>\w+),\s*)?"(?P<path>/[^"]*)"', re.M)
METHODS = {"page": "get", "action": "post", "steps": "post"}
# What somebody could go to from here: links, and forms that only ask.
PLACES = """() => [
  ...[...document.querySelectorAll('a[href], area[href]')].map(e => e.href),
  ...[...document.querySelectorAll('form')].filter(e => e.method === 'get').map(e => {
    const place = new URL(e.action)
    place.search = new URLSearchParams(new FormData(e))
    return place.href
  })]"""


def routes():
    """The addresses that are asked for with GET, as they are written in the sources; and what cannot be read there."""
    found = [match for file in sorted(SOURCES.rglob("Routes*.swift")) for match in ROUTE.finditer(file.read_text())]
    unknown = [f"a route of an unknown kind: .{m['kind']} {m['path']}" for m in found if not m["method"] and m["kind"] not in METHODS]
    return [m["path"] for m in found if (m["method"] or METHODS.get(m["kind"])) == "get"], unknown


def unvisited(visited):
    """The routes no page here was of."""
    paths, faults = routes()
    for path in paths:
        shape = re.compile(re.sub(r":[\w-]+", "[^/]+", path))
        if not any(shape.fullmatch(place) for place in visited):
            faults.append(f"{path} was never looked at")
    return faults or ([] if len(paths) > 8 else [f"only {len(paths)} routes are found in the sources"])


def pattern(path):
    """One page for all the projects, youths, weeks and days there are."""
    parts = urlsplit(path)
    keys = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} - {"lang"})
    return re.sub(r"/\d+(?=/|$)", "/:n", parts.path) + ("?" + "&".join(keys) if keys else "")


def plain(place):
    """An address of ours without the language and the place within the page."""
    parts = urlsplit(place)
    query = [(name, text) for name, text in parse_qsl(parts.query, keep_blank_values=True) if name != "lang"]
    return parts.path + ("?" + urlencode(query) if query else "")


async def crawl(chromium, who, signed_in, first=()):
    """The pages somebody is shown, by their pattern, and links that are dead."""
    context = await chromium.context("da", signed_in)
    page = await context.new_page()
    starts = ["/"] + [path for path in routes()[0] if ":" not in path] + list(first)
    waiting, seen, found, faults = [(start, None) for start in starts], set(), {}, []
    while waiting:
        place, source = waiting.pop(0)
        if pattern(place) in seen:
            continue
        seen.add(pattern(place))
        try:
            response = await page.goto(place)
        except Error as error:
            # A file to keep, or an address outside, which nothing here reaches.
            if "Download is starting" not in error.message and "ERR_NAME_NOT_RESOLVED" not in error.message:
                faults.append(f"{who}: {place}: {error.message.splitlines()[0]}")
            continue
        if response.status >= 400:
            # What is tried by its address alone need not be for everybody.
            if source:
                faults.append(f"{who}: {source} leads to {place}, which answers {response.status}")
            continue
        if not response.headers.get("content-type", "").startswith("text/html"):
            continue
        here = plain(page.url)
        # Someone who is not admitted is shown the door, wherever they wanted to go.
        if pattern(here) == "/sign-in?next" and signed_in is None:
            continue
        seen.add(pattern(here))
        found.setdefault(pattern(here), here)
        for link in await page.evaluate(PLACES):
            if urlsplit(link).netloc == urlsplit(chromium.address).netloc:
                waiting.append((plain(urljoin(page.url, link)), here))
    await context.close()
    return found, faults


async def pages(chromium, stand, people):
    """A state for each page of each person, with whether somebody before them is shown it too; and dead links."""
    states, known, faults = [], set(), []
    for who, signed_in in people.items():
        found, dead = await crawl(chromium, who, signed_in)
        faults += dead
        for shape, path in found.items():
            # A project where nothing has happened yet shows other pages.
            number = re.match(r"/projects/(\d+)/", path)
            kind = f"{shape} of a new project" if number and number[1] != stand.project else shape
            # The steering group is told less.
            name = f"{kind} as {who}"
            states.append((State(name, at(path), signed_in, is_library=path.startswith("/komponenter")), kind in known))
            known.add(kind)
    return states, faults
