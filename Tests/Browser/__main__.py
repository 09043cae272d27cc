"""Called by ops/test: socket folder of a throw-away cluster, PostgreSQL's programs, tjansen, and the folder for the pictures;
then `short` for every page once, without pictures."""

import asyncio
import sys
import time
from pathlib import Path

try:
    from playwright.async_api import Error, async_playwright
except ModuleNotFoundError:
    sys.exit("Playwright is missing. ops/dev browser installs what this needs, and runs it.")

import crawl
import flows
import planted
import states
from chromium import Chromium
from findings import Findings
from look import Looker
from stand import Stand

# Checks of what is not built yet, by the words they are reported with. Each is tried all the same, and has failed as soon
# as it passes: then it is taken off.
AT_ONCE = 3
# One of each role, in the order in which a page's first reader is looked over the shoulder.
READERS = ("styregruppe", "administrator", "koordinator", "vejleder", "leder")


async def main():
    socket, programs, tjansen, output, *how = sys.argv[1:]
    output = Path(output)
    begun = time.monotonic()
    is_short = how == ["short"]
    if not is_short:
        output.mkdir(parents=True, exist_ok=True)
        for picture in [*output.glob("*.png"), *output.glob("*.pdf")]:
            picture.unlink()
    stand = Stand(socket, programs, tjansen)
    stand.make()
    with stand.service() as service:
        async with async_playwright() as playwright:
            await test(stand, service, playwright, output, is_short)
    if not is_short:
        print(f"{len(list(output.glob('*.png')))} pictures and {len(list(output.glob('*.pdf')))} prints in {output}")
    print(f"{stand.passed} passed, {stand.failed} failed" + f" in {time.monotonic() - begun:.0f} s")
    sys.exit(stand.failed > 0)


async def test(stand, service, playwright, output, is_short):
    address = f"http://localhost:{service.port}"
    findings = Findings()
    async with Chromium(playwright, address) as chromium:
        looker = Looker(chromium, findings, output, is_short)
        if not is_short:
            await planted.check(stand, chromium)
        people = await flows.everybody(stand, chromium)
        if missing := [name for name in READERS if name not in people]:
            sys.exit(f"Nothing can be looked at as {', '.join(missing)}.\n{service.said()[-2000:]}")
        newcomer = await flows.newcomer(stand, chromium, None if is_short else output)
        readers = {name: people[name] for name in READERS} | {"flere": newcomer, "nobody": None}
        found, dead = await crawl.pages(chromium, stand, readers)
        stand.report("no link leads to nothing", dead, f"{len(found)} pages of {len(readers)} people")
        await everywhere(looker, found + states.mistakes(stand, address, people))
        await flows.refusals(stand, chromium)
        if not is_short:
            await whole(stand, chromium, playwright, {name: people[name] for name in READERS}, newcomer, output)
        stand.report("every page of the service was looked at", crawl.unvisited(chromium.visited))
        if not is_short:
            await flows.mishap(stand, looker, people)
            await flows.pause(stand, looker, people)
        findings.report(stand, is_short)
        stand.report("the browser complained of nothing", chromium.faults)


async def whole(stand, chromium, playwright, people, newcomer, output):
    """What a page alone does not show. One that breaks off leaves the others to go on."""
    for flow in (
            flows.foreign_places(stand, chromium, people), flows.without_scripts(stand, chromium),
            flows.status(stand, chromium, people, output), flows.languages(stand, chromium, people),
            flows.back(stand, playwright, chromium.address, people), flows.language_kept(stand, chromium, newcomer),
            flows.library(stand, chromium, people)):
        try:
            await flow
        except Error as error:
            stand.report(f"{flow.__name__} comes to its end", error.message)


async def everywhere(looker, found):
    """A few pages at once: each has a process of its own."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(state, is_known):
        async with turns:
            try:
                await looker.look(state, is_known)
            except Error as error:
                looker.findings.note("answer", state.name, [error.message])
    await asyncio.gather(*(one(*each) for each in found))


asyncio.run(main())
