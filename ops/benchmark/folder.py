"""The folder that W4 imports, and the same rows as COPY takes them. Nothing is random."""

import hashlib
import json
from datetime import date, datetime, timedelta
from pathlib import Path

FIRST = date(2018, 1, 1)
YOUTHS = 150
OUTCOMES = ("ordinary_job", "ordinary_job", "apprenticeship", "no_job", "internship_unpaid", "unreachable", "declined")


def pick(choices, *about):
    digest = hashlib.blake2b("/".join(map(str, about)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % choices


def joined(i):
    return FIRST + timedelta(days=i * 2800 // YOUTHS)


def day(moment, **later):
    return (moment + timedelta(**later)).isoformat()


def shift(i, rows):
    """A shift of some youth; winter and summer time, and every third instant in UTC."""
    youth = pick(YOUTHS, "youth", i)
    start = datetime.combine(joined(youth), datetime.min.time()) + timedelta(
        days=pick(300, "day", i), hours=12 + pick(7, "hour", i), minutes=15 * pick(4, "quarter", i))
    end = start + timedelta(minutes=120 + 30 * pick(3, "length", i))
    zone = ("Z", "+01:00", "+02:00")[pick(3, "zone", i)]
    return [f"W{i}", f"Y{youth}", f"{start.isoformat()}{zone}", f"{end.isoformat()}{zone}"]


def spoil(row, kind):
    """One mistake in a good row."""
    number, youth, start, end = row
    return (
        [number, "nobody", start, end],
        [number, youth, end, start],
        [number, youth, start[:5] + "02-30" + start[10:], end],
        [number, youth, start[:19], end],
        [number, youth, start, ""],
        [number, youth, start, "soon"],
        ["W0", youth, start, end],
        [number, youth, "2001" + start[4:], end],
    )[kind]


def files(rows, bad):
    """Every file as (columns, rows)."""
    youths, residences, employments, sessions, followups, volunteering = [], [], [], [], [], []
    for i in range(YOUTHS):
        start, name = joined(i), f"Y{i}"
        end = start + timedelta(days=200 + pick(150, "days", i))
        youths.append([name, day(start, days=-4800 - pick(1400, "birth", i)), "", str(pick(2, "job", i)), "0",
                       f"Fornavn{i}", f"Efternavn{i}", f"{20000000 + i}", f"y{i}@example.org"])
        residences.append([name, ("Løget", "Nørremarken", "Vestbyen")[pick(3, "area", i)], day(start, days=-900), ""])
        employments.append([f"E{i}", name, day(start), day(end), "8.5", "0"])
        if pick(3, "again", i) == 0:
            employments.append([f"E{i}b", name, day(end, days=90), "", "6", "0"])
        for n in range(14):
            held = start + timedelta(days=25 * n + pick(20, "held", i, n))
            sessions.append([f"S{i}-{n}", name, day(held, days=-7), f"{held.isoformat()}T14:00:00+01:00",
                             ("attended", "attended", "no_show", "declined")[pick(4, "status", i, n)]])
        about = day(end, days=365)
        followups.append([f"F{i}", name, "one_year", day(end, days=370), about,
                          OUTCOMES[pick(7, "outcome", i)], ("payslip", "employer", "youth")[pick(3, "source", i)]])
        if pick(4, "volunteer", i) == 0:
            volunteering.append([f"V{i}", name, day(start, days=30), day(start, days=60), "ongoing"])
    shifts = [shift(i, rows) for i in range(rows)]
    for n in range(bad):
        at = (n + 1) * (rows // (bad + 1))
        shifts[at] = spoil(shifts[at], n % 8)
    years = range(2018, 2026)
    areas = ("Løget", "Nørremarken")
    return {
        "youths": (["youth_id", "birth_date", "died_on", "job_at_start", "void", "given_name", "family_name", "phone", "email"], youths),
        "residences": (["youth_id", "area", "from_date", "to_date"], residences),
        "employments": (["employment_id", "youth_id", "start_date", "end_date", "weekly_hours", "void"], employments),
        "sessions": (["session_id", "youth_id", "offered_on", "held_at", "status"], sessions),
        "followups": (["followup_id", "youth_id", "kind", "contact_date", "reference_date", "outcome", "source"], followups),
        "volunteering": (["volunteering_id", "youth_id", "from_date", "to_date", "kind"], volunteering),
        "uu": (["point", "period", "area", "dropouts", "at_risk"],
               [[p, k, a, str(8 + pick(6, p, a)), "100"]
                for p, k in (("baseline", "2018K1"), ("midway", "2020K1"), ("final", "2022K1")) for a in areas]),
        "population": (["ref_date", "area", "age_from", "age_to", "persons"],
                       [[f"{y}-01-01", a, f, t, str(50 + pick(30, y, a, f))]
                        for y in years for a in areas for f, t in (("13", "14"), ("15", "17"), ("17", "19"))]),
        "shifts": (["shift_id", "youth_id", "start_at", "end_at"], shifts),
        "staff_time": (["year", "focus", "hours"],
                       [[str(y), f, str(1500 + pick(300, y, f))] for y in years for f in ("pocket_money", "counselling")]),
        "funding": (["plan", "source", "kind", "amount_kr"],
                    [[f"plan {y}", "Landsbyggefonden", "lbf", "9000000"] for y in years]
                    + [[f"plan {y}", "Kommunen", "municipality", "3000000.50"] for y in years]),
    }


SETTINGS = {"window_before_days": 30, "window_after_days": 60, "target_pct": 75, "min_response_pct": 50, "min_n_verdict": 10,
            "suppress_below": 5, "period_start": FIRST.isoformat(), "first_year": FIRST.year, "areas": ["Løget", "Nørremarken"]}


def write(folder, rows, bad):
    """Writes the folder (csv/) and, for psql, the same rows with their lines (copy/) and the statements that load
    them (load.sql). No value holds a comma, a quote, a tab or a backslash, so neither form needs escaping."""
    csv, copy = Path(folder, "csv"), Path(folder, "copy")
    csv.mkdir(parents=True)
    copy.mkdir()
    Path(csv, "params.json").write_text(json.dumps(SETTINGS, ensure_ascii=False, indent=1) + "\n")
    present, copies = [], []
    for name, (columns, lines) in files(rows, bad).items():
        Path(csv, f"{name}.csv").write_text("".join(",".join(line) + "\n" for line in [columns, *lines]))
        Path(copy, name).write_text("".join(
            "\t".join([str(n), *(field or "\\N" for field in line)]) + "\n" for n, line in enumerate(lines, 2)))
        present.append(f"('{name}', '{{{','.join(columns)}}}')")
        copies.append(f"\\copy staging.{name} (line, {', '.join(columns)}) from '{copy / name}'")
    Path(folder, "load.sql").write_text("\n".join([
        "begin;",
        "select app.begin_import();",
        f"insert into staging.file (name, columns) values {', '.join(present)};",
        *copies,
        f"\\set document `cat '{csv / 'params.json'}'`",
        "insert into staging.params (document) values (:'document');",
        "select * from app.judge_import(:'project');",
    ]) + "\n")
    for name, ending in (("reject", "rollback;"), ("store", "select * from app.apply_import(:'project');\ncommit;")):
        Path(folder, f"{name}.sql").write_text(f"\\ir load.sql\n{ending}\n")
