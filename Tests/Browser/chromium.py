"""Debian's Chromium, what a page in it is like, and everything it complains about."""

import os
import shutil
import sys
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).parent
PROBES = [(HERE / name).read_text() for name in ("probes.js", "walk.js")]
LANGUAGES = {"da": "da-DK", "en": "en-GB"}
WIDE, PHONE, SMALL, ZOOMED = (1280, 900), (390, 844), (320, 640), (640, 450)


class Chromium:
    """Used as `async with Chromium(playwright, address) as chromium`. Its pages reach the service and nothing else."""

    def __init__(self, playwright, address, remembers=False):
        self.playwright = playwright
        self.address = address
        # The driver turns off what a person's browser does: keep the page before this one, for the back button.
        self.options = {"ignore_default_args": ["--disable-back-forward-cache"]} if remembers else {}
        # What the browser complained of, wherever that was.
        self.faults = []
        # Where it has been.
        self.visited = set()

    async def __aenter__(self):
        program = shutil.which("chromium") or sys.exit("chromium is not installed.")
        # Chromium refuses to shut itself in as root.
        switches = ["--no-sandbox"] if os.geteuid() == 0 else []
        switches.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")
        self.browser = await self.playwright.chromium.launch(executable_path=program, args=switches, **self.options)
        return self

    async def __aexit__(self, *_):
        await self.browser.close()

    async def context(self, language="da", state=None, scripts=True, size=WIDE):
        context = await self.browser.new_context(
            base_url=self.address, locale=LANGUAGES[language], storage_state=state, java_script_enabled=scripts,
            viewport={"width": size[0], "height": size[1]}, timezone_id="Europe/Copenhagen")
        # Limits for what hangs, not for what is slow.
        context.set_default_timeout(60_000)
        for probe in PROBES:
            await context.add_init_script(probe)
        self.listen(context)
        return context

    def listen(self, context):
        context.on("console", lambda message: self.said(message))
        context.on("weberror", lambda problem: self.faults.append(f"{problem.page.url}: {problem.error}"))
        context.on("response", lambda response: self.answered(response))
        context.on("requestfailed", lambda request: self.failed(request))

    def said(self, message):
        """An error in the console, unless it is the status of the page itself, which each check looks at."""
        page, place = message.page, message.location.get("url", "")
        is_status = message.text.startswith("Failed to load resource") and urlsplit(place).path.count("/assets/") == 0
        if message.type in ("error", "warning") and not is_status:
            self.faults.append(f"{page.url if page else place}: {message.text[:300]}")

    def answered(self, response):
        self.visited.add(urlsplit(response.url).path)
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{response.url} answers {response.status}")

    def failed(self, request):
        if not request.is_navigation_request() and "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(f"{request.url}: {request.failure}")


async def resize(page, size):
    await page.set_viewport_size({"width": size[0], "height": size[1]})


async def sign_in(page, email, password, language="da"):
    """Fills the form that is shown, as a person does, without the mouse."""
    label = {"da": ("E-mail", "Adgangskode"), "en": ("E-mail", "Password")}[language]
    await page.get_by_label(label[0]).fill(email)
    await page.get_by_label(label[1]).fill(password)
    async with page.expect_navigation() as answer:
        await page.keyboard.press("Enter")
    return await answer.value


async def sign_out(page):
    """By the button in the page's head, which may be in a menu."""
    head = page.get_by_role("banner")
    menu = head.locator("details:not([open]) > summary")
    if await menu.count():
        await menu.first.click()
    async with page.expect_navigation() as answer:
        await head.locator("form[action^='/sign-out'] button").click()
    return await answer.value
