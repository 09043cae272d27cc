"""The test of the test: pages planted with faults, each of which must be found, and one without."""

import checks
from chromium import PHONE, SMALL, WIDE, resize
from stand import unless

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'"
PAGE = """<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Plantet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/planted.css"></head>
<body><header><a href="/sign-in">Tjansen</a></header><main><h1>Plantet</h1>{}</main></body></html>"""
STYLE = """* { box-sizing: border-box } body { margin: 0; font: 16px/1.5 sans-serif; background: #fff; color: #111 }
a, button, input, summary { display: inline-block; min-height: 44px; min-width: 44px; font: inherit; max-width: 100% }
:focus-visible { outline: 3px solid #00408f; outline-offset: 2px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
"""
GOOD = """<p>Et afsnit med <a href="/projects">projekterne</a> i.</p>
<form method="post" action="/sign-in"><label for="a">Navn</label> <input id="a" name="a" aria-describedby="a-complaint" aria-invalid="true">
<p id="a-complaint" role="alert">Skriv dit navn.</p><button>Gem<span class="unseen"> navnet på den unge</span></button></form>
<details><summary>Mere</summary><a href="/account">Din konto</a></details>"""


async def plant(page, body, address, style="", policy=POLICY):
    """Shows a page of our own making at an address; the styles are another file, as the policy wants it."""
    async def answer(route):
        is_style = route.request.url.endswith(".css")
        headers = {"content-type": "text/css" if is_style else "text/html; charset=utf-8"}
        if policy:
            headers["content-security-policy"] = policy
        html = body if body.startswith("<!DOCTYPE") else PAGE.format(body)
        await route.fulfill(headers=headers, body=STYLE + style if is_style else html)
    await page.unroute_all()
    for place in (address, "**/planted.css"):
        await page.route(place, answer, times=1)
    return await page.goto(address)


# By the check that must find it: what is planted, and how it looks. Each stands alone in a page without other faults.
FAULTS = {
    "axe": [
        ("<input name='b'>", ""), ("<p class='dim'>Bleg</p>", ".dim { color: #bbb }"),
        ("<h4>Sprunget</h4>", ""), ("<ul><p>Ingen liste</p></ul>", ""), ("<div aria-labelledby='nowhere' role='button' tabindex='0'></div>", "")],
    "markup": [("<h1>Endnu en</h1>", ""), ("<script>1</script>", ""), ("<p style='color: red'>Rød</p>", ""), ("<p onclick='1'>Her</p>", "")],
    "images": [("<img src='/a.png' alt='Log ind'>", ""), ("<p class='pic'>.</p>", ".pic { background-image: url(/a.png) }")],
    "names": [
        ("<button></button>", ""), ("<button>Ret</button><button>Ret</button>", ""), ("<button>×</button>", ""),
        ("<a href='/account'>Her</a><a href='/projects'>Her</a>", "")],
    "complaints": [
        ("<label>A <input name='b' aria-invalid='true'></label>", ""),
        ("<label>A <input name='b' aria-invalid='true' aria-describedby='nowhere'></label>", "")],
    "targets": [("<button class='small'>Lille</button>", ".small { min-height: 0; height: 24px }"), ("<p><a href='/account' class='line'>Alene</a></p>", ".line { display: inline }")],
    "reflow": [
        ("<p class='wide'>Bred</p>", ".wide { width: 400px }"), ("<p class='long'>" + "Speciallægepraksisplanlægning" * 2 + "</p>", ""),
        ("<div class='roll'><p class='wide'>Bred</p></div>", ".roll { overflow-x: auto } .wide { width: 400px }"),
        ("<p class='shut'>" + "Ord og flere ord " * 9 + "</p>", ".shut { height: 24px; overflow: hidden }"),
        ("<p>Under</p><p class='up'>Over</p>", ".up { margin-top: -40px }")],
    "spaced": [("<p class='tight'>Et enkelt ord</p>", ".tight { width: 105px; white-space: nowrap; overflow: hidden }"),
               ("<p class='fixed'>To linjer tekst, der netop kan være i kassen</p><p>Efter</p>", ".fixed { width: 230px; height: 48px; overflow: hidden }")],
    "motion": [
        ("<p class='blink'>Blinker</p>", "@keyframes b { to { opacity: 0 } } .blink { animation: b 1s infinite }"),
        ("<p class='slow'>Glider</p>", ".slow { transition: color 0.3s }"), ("<p>Blændes</p>", "@view-transition { navigation: auto }")],
    "paper": [("<p>Mørk</p>", "@media print { body { background: #111; color: #eee } }"), ("<nav class='nav'>Sider</nav>", "")],
    "walk": [
        ("<button class='bare'>Uden ring</button>", ".bare:focus { outline: none }"), ("<button tabindex='-1'>Uden om</button>", ""),
        ("<button tabindex='3'>Forrest</button>", ""), ("<button class='pale'>Svag</button>", ".pale:focus-visible { outline-color: #ddd }"),
        ("<button class='away'>Væk</button>", ".away { position: fixed; left: -500px }"),
        ("<button class='thin'>Tynd</button>", ".thin:focus-visible { outline-width: 1px }")],
}
ALONE = {
    "markup": "<!DOCTYPE html><html><head><title>Uden sprog</title></head><body><main><h1>Uden</h1></main></body></html>",
    "axe": "<!DOCTYPE html><html><head></head><body><p>Uden alt</p></body></html>",
}


# A page with what every page has around it, and the same with one thing of it gone.
FRAMED = """<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Plantet</title></head><body><a href="#main">Til indhold</a>
<header><a hreflang="en" lang="en" href="?lang=en">English</a><details><summary>Dig</summary><a href="/account">Konto</a>
<form method="post" action="/sign-out"><button>Log ud</button></form></details></header>
<main id="main" tabindex="-1"><h1>Plantet</h1><form method="post" action="/kept"><input type="hidden" name="key" value="0123456789abcdef">
<button>Gem</button></form></main><footer>Vist kl. 12.30</footer></body></html>"""
GONE = {
    "frame": [
        ('<a href="#main">Til indhold</a>', ""), (' id="main"', ""), (' tabindex="-1"', ""), ("<footer>Vist kl. 12.30</footer>", ""),
        ("12.30", "snart"), ('hreflang="en" lang="en"', ""), ('href="/account"', 'href="/projects"'), ("/sign-out", "/sign-in"),
        ("details", "div")],
    "keys": [('type="hidden"', 'type="text"'), ("0123456789abcdef", "0123456789")],
}


async def found(check, page):
    if check == "axe":
        return await checks.axe(page)
    if check == "names":
        return await checks.names(page)
    if check in ("reflow", "spaced"):
        await resize(page, SMALL)
        return await getattr(checks, check)(page)
    if check == "targets":
        await resize(page, PHONE)
    if check in ("motion", "paper"):
        return await getattr(checks, check)(page)
    if check == "walk":
        return (await checks.walk(page, 60))[0]
    return await checks.probe(page, check, *{"markup": ["da"], "complaints": [True]}.get(check, []))


async def check(stand, chromium):
    # What is complained of here is as it should be.
    kept, chromium.faults = chromium.faults, []
    context = await chromium.context()
    page = await context.new_page()
    address = chromium.address + "/planted"
    kinds = 0
    for name, plants in FAULTS.items():
        faults = []
        await resize(page, WIDE)
        await plant(page, GOOD, address)
        faults += [f"finds in a good page: {fault}" for fault in await found(name, page)]
        pages = [(GOOD + body, style) for body, style in plants] + [(body, "") for body in [ALONE.get(name)] if body]
        for body, style in pages:
            await page.emulate_media(media="screen", reduced_motion="no-preference")
            await resize(page, WIDE)
            await plant(page, body, address, style)
            if not await found(name, page):
                faults.append(f"does not find {body.removeprefix(GOOD)[:80]} {style}")
        kinds += len(pages)
        stand.report(f"planted: “{name}” finds what is planted, and nothing in a good page", faults, f"{len(pages)} pages")
    await missing(stand, page, address)
    await answered(stand, page, address)
    await plant(page, GOOD, address)
    stand.report("planted: the size of a page", [] if checks.size(b"x" * 50_001) and not checks.size(b"x" * 50_000) else "not found")
    await trap(stand, page, address)
    await forced(stand, page, address)
    await context.close()
    await policy(stand, chromium, address)
    chromium.faults = kept


async def missing(stand, page, address):
    for name, gone in GONE.items():
        given = {"frame": [True]}.get(name, [])
        await plant(page, FRAMED, address)
        faults = [f"misses in a whole page: {fault}" for fault in await checks.probe(page, name, *given)]
        for there, instead in gone:
            await plant(page, FRAMED.replace(there, instead), address)
            faults += unless(await checks.probe(page, name, *given), f"does not miss {there}")
        if name == "frame":
            await plant(page, FRAMED, address)
            faults += unless(await checks.probe(page, name, False), "does not find places before the door")
        stand.report(f"planted: “{name}” misses what is gone, and nothing in a whole page", faults, f"{len(gone)} pages")


async def answered(stand, page, address):
    """A page that is not there, and one that is no page."""
    await page.unroute_all()
    door = await page.goto("/sign-in")
    faults = checks.answer(door, 200) + unless(checks.answer(door, 404), "a page where there should be none is taken for right")
    nothing = await page.goto("/nothing")
    faults += unless(checks.answer(nothing, 200), "a page that is missing is taken for right")
    style = await page.goto(await page.locator("link[rel=stylesheet]").get_attribute("href"))
    faults += unless(checks.answer(style, 200), "a style is taken for a page")
    stand.report("planted: another answer than the right one is found", faults)


async def trap(stand, page, address):
    await plant(page, GOOD + "<button id='t'>Fælde</button><button>Efter</button>", address)
    await page.evaluate("document.getElementById('t').addEventListener('keydown', event => event.key === 'Tab' && event.preventDefault())")
    faults, _ = await checks.walk(page, 40)
    stand.report("planted: a trap for the keyboard is found", [] if any("come to an end" in fault for fault in faults) else str(faults))


async def forced(stand, page, address):
    """Where the system chooses the colours, a shadow is not drawn: the same page is right before and wrong then."""
    await plant(page, GOOD + "<button class='ring'>Skygge</button>", address, ".ring:focus-visible { outline: none; box-shadow: 0 0 0 3px #00408f }")
    before, _ = await checks.walk(page, 40)
    await page.emulate_media(forced_colors="active")
    after, _ = await checks.walk(page, 40)
    await page.emulate_media(forced_colors="none")
    stand.report("planted: a focus that is not seen in forced colours is found",
                 [f"before: {fault}" for fault in before] + ([] if after else ["not found"]))


async def policy(stand, chromium, address):
    """Style and script within the page, a picture from elsewhere, and a broken script are heard of."""
    for what, body, rule in (
            ("a style of its own", "<p style='color: red'>Rød</p>", POLICY), ("a script", "<script>1</script>", POLICY),
            ("a picture from elsewhere", "<img src='https://example.org/a.png' alt=''>", POLICY),
            ("a script that breaks", "<script>nothing()</script>", ""), ("a file that is missing", "<img src='/assets/none.png' alt=''>", "")):
        context = await chromium.context()
        page = await context.new_page()
        await plant(page, GOOD, address)
        chromium.faults = []
        await page.evaluate("1")
        faults = list(chromium.faults)
        await plant(page, GOOD + body, address, policy=rule)
        await page.evaluate("1")
        await context.close()
        stand.report(f"planted: {what} is heard of", faults + unless(chromium.faults, "it is not"))
