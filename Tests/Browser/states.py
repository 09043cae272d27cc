"""The pages there are: those that links lead to, and those that only a mistake leads to."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from chromium import sign_in
from planted import plant

# Of the length of a token, and none.
NO_LINK = "/link/" + "x" * 43


class State:
    """A page in one state: how to get there from an empty tab, as whom, and what it answers."""

    def __init__(self, name, open, signed_in=None, status=200, is_refusal=False, is_library=False):
        self.name = name
        self.open = open
        self.signed_in = signed_in
        self.status = status
        self.is_refusal = is_refusal
        self.is_library = is_library

    @property
    def is_door(self):
        """Shown to everybody alike, whoever they are."""
        return self.name.startswith(("/sign-in", "link"))

    @property
    def file(self):
        return re.sub(r"[^\w]+", "-", self.name.replace("/:n", "")).strip("-").lower()


def in_language(path, language):
    """The address in a language, whatever the browser or the account prefers; Danish is what everybody begins with."""
    parts = urlsplit(path)
    query = parse_qsl(parts.query) + ([("lang", language)] if language != "da" else [])
    return parts._replace(query=urlencode(query)).geturl()


def at(path):
    async def open(page, language):
        return await page.goto(in_language(path, language))
    return open


def refused(path, *fields, form):
    """Types into the fields of the form, found by their names, and sends it with Enter."""
    async def open(page, language):
        await page.goto(in_language(path, language))
        inputs = page.locator(f"form[action^='{form}']")
        for name, text in fields:
            await inputs.locator(f"[name='{name}']").fill(text)
        async with page.expect_navigation() as answer:
            await page.keyboard.press("Enter")
        return await answer.value
    return open


def sent_from(address, action, encoding):
    """A form on a page that is not ours, sent to us."""
    async def open(page, language):
        body = f"<form method=post enctype='{encoding}' action='{in_language(action, language)}'><button>Send</button></form>"
        await plant(page, body, address, policy="")
        async with page.expect_navigation() as answer:
            await page.get_by_role("button").click()
        return await answer.value
    return open


def mistakes(stand, address, people):
    """What links do not lead to, and whether a page like it is shown elsewhere. The one whose password is guessed does
    nothing else."""
    guessed, reporter = people["styregruppe.kommune"], people["styregruppe"]
    link = stand.newcomer("Ny Kollega", "ny.kollega@example.org", (stand.demonstration, "coordinator"))
    elsewhere = address.replace("localhost", "127.0.0.1") + "/planted"
    project = f"/projects/{stand.project}"

    async def refused_sign_in(page, language):
        await page.goto(in_language("/sign-in", language))
        return await sign_in(page, f"ukendt.{language}@example.org", "not the right one", language)

    def password(name, current, new, again):
        return State(
            f"account, refused: {name}", refused("/account", ("current", current), ("password", new), ("again", again), form="/account/password"),
            guessed, 422, is_refusal=True)

    whole = [
        State("sign-in, refused", refused_sign_in, status=422, is_refusal=True),
        State("sign-in on the way to a page", at("/account")),
        State("link", at(link)),
        State("link, refused", refused(link, ("password", "kort"), ("again", "kort"), form=link), status=422, is_refusal=True),
        State("link, spent", at(NO_LINK), status=404),
        password("the password", "not the right one", "hest batteri klamme korrekt", "hest batteri klamme korrekt"),
        State("no such page", at("/nothing"), status=404),
        State("no such page, signed in", at("/nothing"), reporter, 404),
        State("no such day", at(f"{project}/status?as-of=yesterday"), reporter, 400),
        State("sent from elsewhere", sent_from(elsewhere, address + "/sign-in", "application/x-www-form-urlencoded"), status=403),
        State("unreadable", sent_from(address + "/planted", address + "/sign-in", "text/plain"), status=415),
    ]
    alike = [
        password("too short", stand.password, "kort", "kort"),
        password("typed differently", stand.password, "hest batteri klamme korrekt", "hest batteri klamme forkert"),
        State("not for the steering group", at(f"{project}/shifts"), reporter, 404),
    ]
    return [(state, False) for state in whole] + [(state, True) for state in alike]
