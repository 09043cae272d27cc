"""What the checks found on all the pages together: one report for each check, not for each page."""

WORDS = {
    "answer": "every page is answered as it should",
    "axe": "axe-core finds nothing on any page (WCAG 2.1 A and AA, best practice)",
    "size": "no page is over 50 KB of HTML",
    "markup": "every page says its language and title and holds no script or style of its own",
    "images": "no page has an image of text",
    "names": "every control has a name of its own",
    "complaints": "what is wrong with a field is said with the field",
    "frame": "every page has the frame around it",
    "keys": "every form behind the door says which sending it is",
    "targets": "every control is 44 px at least",
    "reflow": "no page scrolls sideways at 320 px, and nothing is cut off there or at 200 %",
    "spaced": "nothing is cut off with text further apart",
    "motion": "nothing moves for those who want it still",
    "walk": "Tab reaches every control, in order, seen, without a trap",
    "forced": "the focus is seen in forced colours",
    "paper": "every page prints in ink on paper, without what is for the screen",
}


class Findings:
    def __init__(self):
        self.faults = {check: [] for check in WORDS}
        self.tried = {check: 0 for check in WORDS}

    def note(self, check, where, faults):
        self.tried[check] += 1
        self.faults[check] += [f"{where}: {fault}" for fault in faults]

    def report(self, stand, is_short):
        for check, words in WORDS.items():
            if is_short and not self.tried[check]:
                continue
            # A check that met no page has shown nothing.
            faults = self.faults[check] if self.tried[check] else ["it was tried on no page"]
            stand.report(words, faults, f"{self.tried[check]} times")
