"""What people do, from one page to the next."""

import re

from playwright.async_api import TimeoutError

import checks
from chromium import Chromium, PHONE, sign_in, sign_out
from stand import EMPTY, unless
from states import NO_LINK, State, at

ONE_A4 = re.compile(rb"/Type\s*/Page\b")
BOX = re.compile(rb"/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]")
NEW_PASSWORD, NEXT_PASSWORD = "hest batteri klamme korrekt", "lampe skov bagdør tirsdag"


async def everybody(stand, chromium):
    """Each of the demonstration's colleagues signs in with the keyboard alone. Answers what their browser keeps."""
    people, faults, begins = {}, [], []
    for name, email in stand.colleagues.items():
        context = await chromium.context()
        page = await context.new_page()
        await page.goto("/")
        # The first field gets the focus by itself; the next is a Tab away.
        await page.locator("[name=email]:focus").wait_for()
        await page.keyboard.type(email)
        await page.keyboard.press("Tab")
        await page.keyboard.type(stand.password)
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        here = page.get_by_role("navigation").locator("[aria-current=page]")
        faults += [f"{name}: {fault}" for fault in
                   unless("/sign-in" not in page.url, f"is led to {page.url}")
                   + unless(await here.count() == 1, "no place is marked as the one they are at")
                   + unless(await page.get_by_role("heading", level=1).count() == 1, "the page has no heading")
                   + cookie_faults(await context.cookies())]
        begins.append(page.url.rpartition("/")[2])
        if "/sign-in" in page.url:
            faults.append(f"{name} is told: {' '.join((await page.locator('main').inner_text()).split())[:200]}")
        else:
            people[name] = await context.storage_state()
        await context.close()
    stand.report("everybody signs in with the keyboard alone, and begins at a page of theirs", faults, ", ".join(begins))
    return people


def cookie_faults(cookies):
    return unless(cookies, "no cookie") + [
        fault for c in cookies for fault in
        unless(c["name"].startswith("__Host-"), f"the cookie is {c['name']}") + unless(c["secure"], "the cookie is not Secure")
        + unless(c["httpOnly"], "scripts may read the cookie") + unless(c["sameSite"] in ("Lax", "Strict"), "the cookie goes to other sites")]


async def newcomer(stand, chromium, output):
    """The first link, another password, and what is said of it. Answers what the browser keeps: somebody of two projects."""
    path = stand.newcomer(
        "Fler Projekter", "flere@example.org", (EMPTY, "coordinator"), (EMPTY, "counsellor"), (EMPTY, "administrator"),
        (stand.demonstration, "steering-group"))
    context = await chromium.context()
    page = await context.new_page()
    await page.goto(path)
    await choose(page, NEW_PASSWORD)
    faults = unless("/link/" not in page.url, f"is led to {page.url}")
    spent = await page.goto(path)
    faults += unless(spent.status == 404, f"the same link answers {spent.status} afterwards")
    stand.report("a first link lets somebody choose a password and signs them in, once", faults)

    await page.goto("/account")
    await page.locator("[name=current]").fill(NEW_PASSWORD)
    await choose(page, NEXT_PASSWORD)
    said = page.get_by_role("status").filter(visible=True)
    stand.report("another password is chosen, and the page says so", unless(await said.count() == 1, "nothing is said")
                 + await checks.axe(page))
    if output:
        picture = output / "account-password-changed.1280.da.light.png"
        await page.screenshot(path=picture, full_page=True, caret="initial")
    is_banner = await page.locator(".banner.good[role=status]").count() == 1
    await page.goto(page.url)
    stand.report("success is said in a banner, and once", unless(is_banner, "it is in no banner")
                 + unless(not await said.count(), "it is said again when the page is shown again"))
    state = await context.storage_state()
    await context.close()
    return state


async def choose(page, password):
    await page.locator("[name=password]").fill(password)
    await page.locator("[name=again]").fill(password)
    async with page.expect_navigation():
        await page.keyboard.press("Enter")


async def comes(what):
    """Whether it is there in the end. The browser moves the focus when it draws, which is after the page has loaded."""
    try:
        await what.wait_for()
    except TimeoutError:
        return False
    return True


async def refusals(stand, chromium):
    context = await chromium.context()
    page = await context.new_page()
    await page.goto("/account?lang=en")
    door = page.url
    await sign_in(page, "ukendt.person@example.org", "not the right one", "en")
    faults = unless(await comes(page.locator("[aria-invalid=true]:focus")), "the focus is not where it is to be mended")
    faults += unless("next=" in door, f"the door does not know where to: {door}")
    faults += unless(await page.get_by_label("E-mail").input_value() == "ukendt.person@example.org", "the e-mail must be typed again")
    faults += unless(await page.get_by_label("Password").input_value() == "", "the password is sent back")
    await sign_in(page, stand.colleagues["styregruppe"], stand.password, "en")
    faults += unless(re.search(r"/account(\?|$)", page.url), f"the sign-in leads to {page.url}, not to the page asked for")
    faults += unless(await page.locator("html").get_attribute("lang") == "en", "the language is lost on the way")
    await context.close()
    stand.report("a refused sign-in keeps what was typed, and the next leads where one was going", faults)


async def foreign_places(stand, chromium, people):
    """Who is shown a page of others: the same answer as to a page there is not."""
    project, faults = stand.project, []
    allowed = {"shifts": ("koordinator", "vejleder", "leder"), "follow-ups": ("koordinator", "vejleder", "leder"),
               "staff": ("administrator",), "status": ("styregruppe", "koordinator", "vejleder", "administrator", "leder")}
    for who, state in people.items():
        context = await chromium.context(state=state)
        page = await context.new_page()
        for place, those in allowed.items():
            for number in (project, "9999"):
                response = await page.goto(f"/projects/{number}/{place}")
                expected = 200 if number == project and who in those else 404
                faults += unless(response.status == expected, f"{who} at {place} of {number}: {response.status}, not {expected}")
        await context.close()
    stand.report("nobody is shown a page of others, nor told that there is one", faults, f"{len(people)} roles")


async def without_scripts(stand, chromium):
    """The whole of it where scripts are off: every page is reached, a day is chosen, and one signs out."""
    context = await chromium.context(scripts=False, size=PHONE)
    page = await context.new_page()
    faults = []
    await page.goto("/")
    response = await sign_in(page, "ukendt.igen@example.org", "not the right one")
    faults += unless(response.status == 422, f"a wrong sign-in answers {response.status}")
    await sign_in(page, stand.colleagues["leder"], stand.password)
    places = page.get_by_role("navigation").first.get_by_role("link")
    names = await places.all_inner_texts()
    for name in names:
        await page.get_by_role("navigation").first.get_by_role("link", name=name, exact=True).click()
        here = page.get_by_role("navigation").first.locator("[aria-current=page]")
        faults += unless(await here.inner_text() == name, f"{name} leads to {page.url}")
    faults += await another_day(page)
    await page.get_by_role("banner").locator("a[hreflang=en]").click()
    await page.wait_for_url("**lang=en**")
    faults += unless(await page.locator("html").get_attribute("lang") == "en", "the language does not change")
    await sign_out(page)
    response = await page.goto("/account")
    faults += unless("/sign-in" in page.url, f"after signing out /account is {page.url}")
    await context.close()
    stand.report("without JavaScript everything is done", faults, ", ".join(names))


async def another_day(page):
    """Another day of the status, chosen with the keyboard."""
    day = page.locator("main [name=as-of]")
    before = await page.get_by_role("heading", level=1).inner_text()
    if await day.evaluate("e => e.localName") == "select":
        await day.focus()
        await page.keyboard.press("ArrowDown")
    else:
        await day.fill("2024-03-31")
    # Enter in a choice opens it; the button of its form is the next.
    await page.keyboard.press("Tab")
    while not await page.evaluate("document.activeElement.localName === 'button'"):
        await page.keyboard.press("Tab")
    async with page.expect_navigation():
        await page.keyboard.press("Enter")
    after = await page.get_by_role("heading", level=1).inner_text()
    return unless("as-of=" in page.url, f"the day is not in {page.url}") + unless(before != after, f"another day is still called {after}")


async def status(stand, chromium, people, output):
    """What the steering group begins at."""
    names = stand.psql("select distinct given_name || ' ' || family_name from core.youth where given_name is not null").splitlines()
    context = await chromium.context(state=people["styregruppe"])
    page = await context.new_page()
    await page.goto("/")
    verdicts = page.locator("main .verdict")
    words = [" ".join(text.split()) for text in await verdicts.all_inner_texts()]
    text = await page.locator("main").inner_text()
    faults = unless(len(words) >= 5, f"{len(words)} verdicts of five") + unless(all(words), "a verdict is without words")
    faults += unless(names, "the demonstration has no names to look for")
    faults += [f"it names {name}" for name in names if name in text]
    faults += unless(await page.locator("main svg[role=img]").count() >= 4, "there are no bars")
    unnamed = await page.locator("main svg[role=img]:not([aria-labelledby]):not([aria-label])").count()
    faults += unless(not unnamed, f"{unnamed} pictures without words")
    faults += await another_day(page)
    stand.report("the status says five verdicts in words and names nobody", faults, ", ".join(words[:5]))

    await page.goto(f"/projects/{stand.project}/status")
    paper = await page.pdf(path=output / "status-one-sheet.pdf", prefer_css_page_size=True, format="A4")
    sheets, sizes = len(ONE_A4.findall(paper)), {tuple(round(float(n)) for n in box) for box in BOX.findall(paper)}
    stand.report("the status prints on one sheet of A4", unless(sheets == 1, f"{sheets} sheets")
                 + unless(sizes and all(abs(w - 595) <= 1 and abs(h - 842) <= 1 for _, _, w, h in sizes), f"sizes {sizes}"))
    await context.close()


async def back(stand, playwright, address, people):
    """SE6. A person's browser keeps the page before this one; after signing out it shows none of it."""
    async with Chromium(playwright, address, remembers=True) as chromium:
        context = await chromium.context(state=people["vejleder"])
        page = await context.new_page()
        first = f"{address}/projects/{stand.project}/shifts"
        await page.goto(first)
        words = await page.locator("main").inner_text()
        await page.goto(f"{address}/account")
        await page.go_back(wait_until="commit")
        # Without signing out the page is there again: else this would prove nothing.
        faults = unless(await page.locator("main").inner_text() == words, "the page is not there before signing out")
        await sign_out(page)
        for _ in range(3):
            await page.go_back(wait_until="commit")
            if page.url == "about:blank":
                break
            text = await page.locator("body").inner_text()
            faults += unless("/sign-in" in page.url, f"the back button leads to {page.url}")
            faults += unless(words not in text, "the back button shows what was there")
        await context.close()
        stand.report("after signing out the back button shows nothing", faults + chromium.faults)


async def languages(stand, chromium, people):
    """The link in the head keeps the page and what was asked; each language is said in its own."""
    faults = []
    for who, path in ((None, "/sign-in?next=/account"), (None, NO_LINK), ("styregruppe", f"/projects/{stand.project}/status?as-of=2024-03-31")):
        context = await chromium.context(state=people.get(who))
        page = await context.new_page()
        await page.goto(path)
        for language, other in (("da", "en"), ("en", "da")):
            link = page.get_by_role("banner").locator("a[hreflang]")
            faults += unless(await page.locator("html").get_attribute("lang") == language, f"{page.url} is not in {language}")
            faults += unless(await link.get_attribute("lang") == other, f"{page.url}: the link is not said in {other}")
            before = await page.get_by_role("heading", level=1).inner_text()
            async with page.expect_navigation():
                await link.click()
            after = await page.get_by_role("heading", level=1).inner_text()
            faults += unless(page.url.split("?")[0].endswith(path.split("?")[0]), f"{path} becomes {page.url}")
            faults += unless("?" not in path or path.split("?")[1].split("=")[0] in page.url, f"{page.url} forgot what was asked")
            faults += unless(before != after, f"“{before}” is the same in both languages")
        await context.close()
    stand.report("the language is changed where one is", faults)


async def language_kept(stand, chromium, newcomer):
    """Chosen on one's own page, it is there in another browser."""
    context = await chromium.context(state=newcomer)
    page = await context.new_page()
    await page.goto("/account")
    choice = page.locator("main form").filter(has=page.locator("[name=language]"))
    faults = unless(await choice.count() == 1, "there is nothing to choose it by")
    if not faults:
        english = choice.locator("[name=language][value=en]")
        if await english.count():
            await english.check(force=True)
        else:
            await choice.locator("select[name=language]").select_option("en")
        async with page.expect_navigation():
            await choice.locator("button").click()
        other = await chromium.context(state=newcomer)
        again = await other.new_page()
        await again.goto("/projects")
        faults += unless(await again.locator("html").get_attribute("lang") == "en", "another browser shows Danish")
        await other.close()
    await context.close()
    stand.report("the language is kept with the account", faults)


async def library(stand, chromium, people):
    """What everything is made of, on one page, for those who work in the demonstration."""
    faults = []
    for who, expected in (("administrator", 200), ("koordinator", 200), (None, None)):
        context = await chromium.context(state=people.get(who))
        page = await context.new_page()
        response = await page.goto("/komponenter")
        if expected:
            faults += unless(response.status == expected, f"answers {who} {response.status}")
        else:
            faults += unless("/sign-in" in page.url or response.status == 404, f"is shown before the door: {response.status}")
        await context.close()
    stand.report("the page of components is there for colleagues", faults)


async def mishap(stand, looker, people):
    """What the page asks the database breaks: the reader is told so, with a number to name, and no more."""
    where = "where oid = 'app.shifts_ahead(bigint)'::regprocedure"
    body = "'begin raise exception $$planted$$; end'"
    stand.psql(f"create table public.mended as select prosrc from pg_proc {where}; update pg_proc set prosrc = {body} {where}")
    await looker.look(State("the service breaks", at(f"/projects/{stand.project}/shifts"), people["koordinator"], 500))
    stand.psql(f"update pg_proc set prosrc = (select prosrc from public.mended) {where}; drop table public.mended")


async def pause(stand, looker, people):
    """The last: the database is gone, and the page that says so is a page like any other."""
    stand.psql("alter database browser with allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity "
               "where datname = 'browser'", database="postgres")
    await looker.look(State("the service pauses", at("/projects"), people["styregruppe"], 503))
