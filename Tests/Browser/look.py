"""Everything that is asked of one page in one state, in both languages, at every width and in every colour scheme."""

import checks
from chromium import PHONE, SMALL, WIDE, ZOOMED, resize

SIZES = {1280: WIDE, 390: PHONE}
SCHEMES = ("light", "dark")


class Looker:
    def __init__(self, chromium, findings, output, is_short=False):
        self.chromium = chromium
        self.findings = findings
        self.output = output
        self.is_short = is_short

    async def look(self, state, brief=False):
        """Opens the state in a context of its own. A brief look is for what others have been shown already."""
        brief = brief or self.is_short
        for language in ("da",) if brief else ("da", "en"):
            context = await self.chromium.context(language, state.signed_in)
            try:
                page = await context.new_page()
                response = await state.open(page, language)
                where = f"{state.name} ({language})"
                self.findings.note("answer", where, checks.answer(response, state.status))
                await self.first(page, response, state, language, where)
                await (self.briefly if brief else self.wholly)(page, state, language, where)
            finally:
                await context.close()

    async def first(self, page, response, state, language, where):
        note = self.findings.note
        note("size", where, checks.size(await response.body(), state.is_library))
        note("markup", where, await checks.probe(page, "markup", language))
        note("names", where, await checks.names(page))
        # A page that tells of trouble asks nobody who that is.
        if state.status < 500:
            note("frame", where, await checks.probe(page, "frame", state.signed_in is not None and not state.is_door))
        if state.signed_in and not state.is_door:
            note("keys", where, await checks.probe(page, "keys"))
        note("complaints", where, await checks.probe(page, "complaints", None if state.is_library else state.is_refusal))

    async def briefly(self, page, state, language, where):
        await resize(page, SMALL)
        self.findings.note("axe", f"{where}, 320 px", await checks.axe(page))
        self.findings.note("reflow", f"{where}, 320 px", await checks.reflow(page))

    async def wholly(self, page, state, language, where):
        note = self.findings.note
        note("images", where, await checks.probe(page, "images"))
        for width, size in SIZES.items():
            await resize(page, size)
            for scheme in SCHEMES:
                await page.emulate_media(color_scheme=scheme)
                await page.screenshot(
                    path=self.output / f"{state.file}.{width}.{language}.{scheme}.png", full_page=True, caret="initial")
                if rules := self.rules(width, language, scheme):
                    note("axe", f"{where}, {width} px {scheme}", await checks.axe(page, *rules))
            if width == 390:
                note("targets", f"{where}, 390 px", await checks.probe(page, "targets"))
        for size in (SMALL, ZOOMED):
            await resize(page, size)
            note("reflow", f"{where}, {size[0]} px", await checks.reflow(page))
            note("spaced", f"{where}, {size[0]} px", await checks.spaced(page))
            if size == SMALL and language == "da":
                note("axe", f"{where}, 320 px dark", await checks.axe(page))
        await resize(page, WIDE)
        note("spaced", f"{where}, 1280 px", await checks.spaced(page))
        if language == "da":
            # Dark, so that it shows that paper is not.
            note("paper", where, await checks.paper(page))
            await page.pdf(path=self.output / f"{state.file}.pdf", prefer_css_page_size=True, format="A4")
        note("motion", where, await checks.motion(page))
        await self.walks(page, state, language, where)

    @staticmethod
    def rules(width, language, scheme):
        """The whole of axe once at each width, and the colours in what is left."""
        whole = (width, language, scheme) in ((1280, "da", "light"), (390, "en", "light"))
        colours = (width, language, scheme) in ((1280, "en", "dark"), (390, "en", "dark"))
        return [None] if whole else [checks.CONTRAST] if colours else None

    async def walks(self, page, state, language, where):
        size, scheme = {"da": (WIDE, "light"), "en": (PHONE, "dark")}[language]
        await resize(page, size)
        await page.emulate_media(color_scheme=scheme)
        faults, _ = await checks.walk(page)
        self.findings.note("walk", f"{where}, {size[0]} px {scheme}", faults)
        if language == "en":
            await page.emulate_media(forced_colors="active")
            await page.screenshot(path=self.output / f"{state.file}.390.en.forced.png", full_page=True, caret="initial")
            faults, _ = await checks.walk(page)
            self.findings.note("forced", where, faults)
