#!/usr/bin/env python3
"""An independent checker of a package, written from docs/certificate.md alone.

    python3 check.py PACKAGE_FOLDER

prints `accepted`, `refused: REASON` or `not judged: REASON`, and when accepted one line a level. The exit code is 0, 1
or 2. Section numbers (§) and symbols are those of docs/certificate.md; standard library only, whole numbers only, but
for distances.

Limits of this program, beyond the page: a tree has at most 200 splits above a leaf and a number in the certificate at
most 400 digits (more is refused); a site has at most 100,000 places to decide on (more is not judged).
"""

import hashlib
import json
import math
import os
import re
import sys
from bisect import bisect_left
from collections import deque
from fractions import Fraction
from functools import reduce
from operator import add

KINDS = ("regular", "amv")
DEEPEST, DIGITS, LARGEST, COMBINED = 200, 400, 100_000, 20_000
INFINITE = math.inf  # only ever compared, never added to: whole numbers may be larger than a float can be

ROUNDING = '{"method": "largest-remainder", "ties": {"by": "index"}, "twoWay": false}'
RULES = {  # the rules described (§1), each with the data that are read of it; all must be on but for those that MAY
    "national-total": (), "provincial-closure": (), "adopted-places": ("promising",), "eligibility": (), "indicative-cap": (), "credits": ("credits",),
    "remainder-shares": (), "reserve": ("order",), "swap-partners": ("minimum",), "timely-swaps": (),
    "municipal-swaps": ("minimum",), "merge-offers": (), "viable-site": ("minimum",), "whole-hand-over": ("small",),
    "no-chains": (), "host-capacity": ("percent",), "neighbourhood": ("distance", "region", "borders", "ferries"), "pins": (),
}
MAY = {"merge-offers", "indicative-cap", "credits"}  # be on or off
COUNTED = ("ukrainianPlaces", "statusHolderHousing", "nationalPlaces")
MEASURES = {  # the options of each measure, §5
    "unviable": (), "unviable.sites": (), "sites": (), "handOvers": (), "distance": ("per",), "swapAgreements": (),
    "swapDistance": ("per",), "deviation.absolute": ("of",), "deviation.relative": ("of",), "deviation.graded": ("of",),
    "relieved": (),
}
PINS = {  # what each pin names: M a municipality, P a province; a kind that may be absent has a question mark
    "agreed-merger": {"kind": "K", "guest": "M", "host": "M"},
    "forbidden-merger": {"kind": "K?", "guest": "M", "host": "M"},
    "own-site": {"kind": "K", "municipality": "M"},
    "no-new-site": {"kind": "K?", "municipality": "M"},
    "hosting-limit": {"kind": "K", "municipality": "M", "places": "N"},
    "agreed-swap": {"kind": "K", "surplus": "P", "shortage": "P", "places": "N"},
    "forbidden-swap": {"surplus": "P", "shortage": "P"},
    "agreed-municipal-swap": {"kind": "K", "surplus": "M", "shortage": "M", "places": "N"},
    "forbidden-municipal-swap": {"surplus": "M", "shortage": "M"},
}


class Refused(Exception):
    """The package does not hold."""


class NotJudged(Exception):
    """The scenario asks for something that the page does not describe (§1)."""


def require(holds, reason):
    if not holds:
        raise Refused(reason)


def above(x):
    """(x)⁺"""
    return x if x > 0 else 0


# ---------------------------------------------------------------------------------------------------- reading JSON


def parse(data, name):
    """The JSON of a file; what JSON does not know (NaN), and a key that stands twice, is malformed."""

    def pairs(items):
        table = dict(items)
        require(len(table) == len(items), f"{name}: a field stands twice in one object")
        return table

    def constant(_):
        raise ValueError

    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)
    except (ValueError, RecursionError):
        raise Refused(f"{name} is not JSON") from None


def table(x, what):
    require(type(x) is dict, f"{what} is not an object")
    return x


def rows(x, what):
    require(type(x) is list, f"{what} is not a list")
    return x


def text(x, what):
    require(type(x) is str, f"{what} is not a text")
    return x


def whole(x, what, least=0):
    """A whole JSON number; up to 2⁵³ all readers of JSON agree on it."""
    if type(x) is float and x.is_integer():
        x = int(x)
    require(type(x) is int and abs(x) < 2**53, f"{what} is not a whole number")
    require(x >= least, f"{what} is below {least}")
    return x


def digits(x, what, least=None):
    """A whole number of the certificate: a text of decimal digits with an optional minus in front."""
    require(type(x) is str and len(x) <= DIGITS and re.fullmatch("-?[0-9]+", x), f"{what} is not a text of digits")
    require(least is None or int(x) >= least, f"{what} is below {least}")
    return int(x)


def ratio(x, what):
    """A whole number from 0, or a text n/d, as (n, d): as it is written, since d counts (§5)."""
    if type(x) is not str:
        return whole(x, what), 1
    parts = re.fullmatch("([0-9]{1,15})/([1-9][0-9]{0,14})", x)
    require(parts, f"{what} is not of the form n/d")
    return int(parts[1]), int(parts[2])


def get(x, name, what):
    require(name in table(x, what), f"{what} has no {name}")
    return x[name]


def known(x, codes, what):
    require(type(x) is str and x in codes, f"{what} is unknown: {json.dumps(x)[:60]}")
    return x


def only(x, names, what):
    for name in table(x, what):
        require(name in names, f"{what} has an unknown field {json.dumps(name)[:60]}")


# ------------------------------------------------------------------------------------------- the scenario and its decision


class Cell:
    """A municipality and a kind, with the symbols of §§3 to 5 as attributes."""

    def __init__(self, code, kind, province, I, capacity, exempt):
        self.code, self.kind, self.province, self.I, self.capacity, self.exempt = code, kind, province, I, capacity, exempt
        self.o = self.e = 0
        self.d = None
        j = max(1, I)
        self.omega = (200000 + j) // (2 * j)
        self.steps = [s * I // 4 for s in range(5)]

    def graded(self, a):
        return sum(a - step for step in self.steps if a > step)


class Scenario:
    """What is read of scenario.json (§2), and the decision that follows from it (§3)."""

    def __init__(self, data):
        s = table(parse(data, "scenario.json"), "scenario.json")
        require(s.get("format") == "verdeelwijzer-scenario", "scenario.json has another format")
        require(whole(s.get("version"), "the scenario's version") == 1, "scenario.json has another version")
        self.id = text(get(s, "id", "the scenario"), "the scenario's id")
        self.date = self.iso(get(s, "date", "the scenario"))
        self.read_rules(s)
        self.read_places(s)
        self.read_pins(s)
        levels = rows(get(s, "objective", "the scenario"), "objective")
        if len(levels) > 20:
            raise NotJudged("more than 20 levels")
        self.levels = [self.read_level(x, f"level {i}") for i, x in enumerate(levels, 1)]
        self.centres = {}
        for k in KINDS:
            self.decide(k)

    @staticmethod
    def iso(x):
        require(type(x) is str and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", x), "a date is not of the form YYYY-MM-DD")
        return x

    def read_rules(self, s):
        rules = table(get(s, "rules", "the scenario"), "rules")
        on = set()
        for name, rule in rules.items():
            enabled = get(rule, "enabled", f"rule {json.dumps(name)}")
            require(type(enabled) is bool, f"rule {json.dumps(name)}: `enabled` is not true or false")
            if enabled:
                on.add(name)
                if name not in RULES or not set(rule) <= {"enabled", *RULES[name]}:
                    raise NotJudged(f"rule {json.dumps(name)}, or what it asks for")
        for name in sorted({*RULES, "exchanges", "amv-cluster"} - set(rules)):
            raise NotJudged(f"rule {name} is not told")
        for name in sorted(set(RULES) - on - MAY):
            raise NotJudged(f"rule {name} is off")
        if json.dumps(get(s, "rounding", "the scenario"), sort_keys=True) != ROUNDING:
            raise NotJudged("another rounding")
        self.merge = "merge-offers" in on
        self.capped = "indicative-cap" in on
        self.credits = []
        for credit in rows(get(rules["credits"], "credits", "credits"), "credits") if "credits" in on else ():
            of, kind = known(get(credit, "of", "a credit"), COUNTED, "a credit"), known(get(credit, "kind", "a credit"), KINDS, "a credit")
            most = whole(credit["most"], "a credit") if "most" in credit else INFINITE
            self.credits.append((of, kind, whole(get(credit, "percent", "a credit"), "a credit"), most))
        self.promising = get(rules["adopted-places"], "promising", "adopted-places")
        require(type(self.promising) is bool, "adopted-places.promising is not true or false")
        self.largest_first = rules["reserve"].get("order") == "largest-first"
        self.swap_minimum = whole(get(rules["swap-partners"], "minimum", "swap-partners"), "swap-partners.minimum")
        self.municipal_minimum = whole(get(rules["municipal-swaps"], "minimum", "municipal-swaps"), "municipal-swaps.minimum")
        self.percent = whole(get(rules["host-capacity"], "percent", "host-capacity"), "host-capacity.percent")
        minimum = get(rules["viable-site"], "minimum", "viable-site")
        self.minimum = {k: whole(get(minimum, k, "viable-site.minimum"), "viable-site.minimum") for k in KINDS}
        small = table(rules["whole-hand-over"].get("small", {}), "whole-hand-over.small")
        self.small = {k: whole(small[k], "whole-hand-over.small") if k in small else self.minimum[k] for k in KINDS}
        near = rules["neighbourhood"]
        self.apart = whole(get(near, "distance", "neighbourhood"), "neighbourhood.distance")
        self.region = text(near["region"], "neighbourhood.region") if "region" in near else None
        self.crossings = whole(near["borders"], "neighbourhood.borders") if "borders" in near else None
        self.ferries = near.get("ferries", True)
        require(type(self.ferries) is bool, "neighbourhood.ferries is not true or false")

    def read_places(self, s):
        need = get(s, "need", "the scenario")
        self.N = {k: whole(get(need, k, "need"), "need") for k in KINDS}
        self.T = {}
        for p in rows(get(s, "provinces", "the scenario"), "provinces"):
            code = text(get(p, "code", "a province"), "a province's code")
            require((code, KINDS[0]) not in self.T, "a province stands twice")
            for k in KINDS:
                self.T[code, k] = whole(get(get(p, "task", "a province"), k, "task"), "a province's task")
        self.provinces = [p for p, k in self.T if k == KINDS[0]]
        self.where, self.province, self.regions, self.cells = {}, {}, {}, {}
        for m in rows(get(s, "municipalities", "the scenario"), "municipalities"):
            self.read_municipality(m)
        self.municipalities = list(self.where)
        for k in KINDS:
            for p in self.provinces:
                require(sum(c.I for c in self.group(p, k)) == self.T[p, k], f"(1.1) fails for {json.dumps(p)}, {k}")
            require(sum(self.T[p, k] for p in self.provinces) == self.N[k], f"(1.2) fails for {k}")
        self.across = {g: set() for g in self.municipalities}
        for b in rows(get(s, "borders", "the scenario"), "borders"):
            one, other = (known(get(b, x, "a border"), self.where, "a border's municipality") for x in "ab")
            if known(get(b, "kind", "a border"), ("land", "water", "ferry", "tunnel"), "a border's kind") != "ferry" or self.ferries:
                self.across[one].add(other)
                self.across[other].add(one)

    def read_municipality(self, m):
        code = text(get(m, "code", "a municipality"), "a municipality's code")
        what = f"municipality {json.dumps(code)}"
        require(code not in self.where, f"{what} stands twice")
        degrees = [get(m, x, what) for x in ("latitude", "longitude")]
        for x in degrees:
            require(type(x) in (int, float) and abs(x) <= 360, f"{what}: latitude and longitude are not degrees")
        self.where[code] = degrees
        self.province[code] = known(get(m, "province", what), self.provinces, f"{what}: province")
        self.regions[code] = table(get(m, "regions", what), "regions")
        decided = table(m.get("decided", {}), "decided")
        for k in KINDS:
            I = whole(get(get(m, "indicative", what), k, what), f"{what}: indicative")
            capacity = whole(get(m["capacity"], k, "capacity"), "capacity") if "capacity" in m else None
            cell = self.cells[code, k] = Cell(code, k, self.province[code], I, capacity, "exempt" in m)
            cell.d = whole(decided[k], "decided") if k in decided else None
            counts = [(most, percent * whole(m.get(of, 0), of) // 100) for of, kind, percent, most in self.credits if kind == k]
            cell.z = sum(min(most, places) for most, places in counts)
        for offer in rows(get(m, "offers", what), "offers"):
            cell = self.cells[code, known(get(offer, "kind", "an offer"), KINDS, "an offer's kind")]
            places = whole(get(offer, "places", "an offer"), "an offer's places")
            late = "availableFrom" in offer and self.iso(offer["availableFrom"]) > self.date
            certainty = known(get(offer, "certainty", "an offer"), ("reported", "promising"), "an offer's certainty")
            if certainty == "reported" or self.promising:
                cell.o += places
                cell.e += 0 if late else places

    def read_pins(self, s):
        self.pins = []
        self.merger_pins, self.own_site_pins = set(), set()  # as 6.1 asks for them: (type, kind, guest, host), (kind, code)
        for pin in rows(get(s, "pins", "the scenario"), "pins"):
            kind_of_pin = text(get(pin, "type", "a pin"), "a pin's type")
            if kind_of_pin not in PINS:
                raise NotJudged(f"pin type {json.dumps(kind_of_pin)}")
            read = {"type": kind_of_pin, "kinds": KINDS}
            for name, sort in PINS[kind_of_pin].items():
                if sort == "K?" and name not in pin:
                    continue
                x = get(pin, name, f"pin {kind_of_pin}")
                if sort == "N":
                    read[name] = whole(x, "a pin's places")
                else:
                    read[name] = known(x, {"M": self.where, "P": self.provinces}.get(sort, KINDS), f"pin {kind_of_pin}: {name}")
                if name == "kind":
                    read["kinds"] = (x,)
            self.pins.append(read)
            for k in read["kinds"]:
                if kind_of_pin.endswith("-merger"):
                    self.merger_pins.add((kind_of_pin, k, read["guest"], read["host"]))
                elif kind_of_pin == "own-site":
                    self.own_site_pins.add((k, read["municipality"]))

    @staticmethod
    def read_level(level, what):
        """A level as a list of (measure, per, δ · weight), §5."""
        terms = []
        ratio(get(level, "tolerance", what), f"{what}: tolerance")
        for term in rows(get(level, "terms", what), f"{what}: terms"):
            measure = text(get(term, "measure", what), f"{what}: measure")
            options = table(get(term, "options", what), f"{what}: options")
            if measure not in MEASURES or not set(options) <= set(MEASURES[measure]):
                raise NotJudged(f"{what}: an unknown measure or option")
            for name in MEASURES[measure]:
                get(options, name, f"{what}: {measure}")
            if options.get("of", "hosted") != "hosted":
                raise NotJudged(f"{what}: a deviation of something else than hosted")
            per = whole(options["per"], f"{what}: per", 1) if "per" in options else None
            terms.append((measure, per, ratio(get(term, "weight", what), f"{what}: weight")))
        delta = math.lcm(*(d for _, _, (_, d) in terms))
        return [(measure, per, delta // d * n) for measure, per, (n, d) in terms]

    def group(self, p, k):
        return [self.cells[g, k] for g in self.where if self.province[g] == p]

    # Distances, §2

    @staticmethod
    def hectometres(a, b):
        lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
        lat, lon = math.sin((lat_b - lat_a) / 2), math.sin((lon_b - lon_a) / 2)
        h = lat * lat + math.cos(lat_a) * math.cos(lat_b) * (lon * lon)
        return math.floor(2 * 63710 * math.asin(math.sqrt(min(1, h))) + 0.5)

    def distance(self, g, h):
        a, b = sorted((g, h))
        return self.hectometres(self.where[a], self.where[b])

    def centre(self, p):
        if p not in self.centres:
            places = [self.where[g] for g in self.where if self.province[g] == p]
            self.centres[p] = [reduce(add, x) / len(places) for x in zip(*places)]  # from Python 3.12 `sum` is not plain
        return self.centres[p]

    def province_distance(self, p, q):
        a, b = sorted((p, q))
        return self.hectometres(self.centre(a), self.centre(b))

    def within_crossings(self, g, h):
        reached = edge = {g}
        for _ in range(self.crossings):
            edge = {y for x in edge for y in self.across[x]} - reached
            if h in reached or not edge:
                break
            reached = reached | edge
        return h in reached

    # The decision, §3

    def decide(self, k):
        if k == KINDS[0]:
            self.R, self.S, self.S_in_time = {}, {}, {}
        for p in self.provinces:
            group = self.group(p, k)
            T = self.T[p, k]
            for c in group:
                c.A = c.o if c.d is None else min(c.o, c.d)
                c.r = 0 if c.d is None else c.d - c.A
            if sum(c.r for c in group) > above(T - sum(c.A for c in group)):
                for c in group:
                    if c.d is not None:
                        c.A, c.r = c.d, 0
            total = sum(c.A for c in group)
            self.R[p, k], self.S[p, k] = above(T - total), above(total - T)
            self.S_in_time[p, k] = above(sum(min(c.e, c.A) if c.A <= c.o else c.e + c.A - c.o for c in group) - T)
            self.share(group, self.R[p, k] - sum(c.r for c in group), f"{json.dumps(p)}, {k}")
            for c in group:
                self.derive(c)

    def share(self, group, left, what):
        """Divides the remainder over who shares, pro rata to I and at most b each (§3, 4 and 5)."""
        sharing = [c for c in group if not c.exempt and c.d is None and c.A + c.z < c.I]
        most = {c: c.I - c.A - c.z if self.capped or c.z > 0 else left for c in sharing}
        require(sum(most.values()) >= left, f"there is no decision for {what}")
        sharing.sort(key=lambda c: Fraction(most[c], c.I))
        weights, places, q, full = sum(c.I for c in sharing), left, {}, True
        for c in sharing:
            b = most[c]
            full = full and b * weights <= left * c.I
            if full:
                q[c] = Fraction(b)
                left, weights = left - b, weights - c.I
            else:
                q[c] = Fraction(left * c.I, weights)
        for c in sharing:
            c.r = math.floor(q[c])
        places -= sum(c.r for c in sharing)
        for c in sorted(sharing, key=lambda c: (c.r - q[c], c.code))[:places]:
            c.r += 1

    def derive(self, c):
        """What §4 derives from the decision."""
        low = self.minimum[c.kind]
        c.D = c.A + c.r
        c.adopted = c.A >= low and c.A > 0
        c.merged = self.merge and c.A < low  # its offer is part of the open task, and so is what it has in reserve
        c.L = c.r + (c.A if c.merged else 0)
        c.cap = c.capacity if c.capacity is not None else max(self.percent * c.I // 100, c.D)

    def reserve_order(self, p, k):
        return sorted((c for c in self.group(p, k) if c.A > c.I), key=lambda c: (c.I - c.A, c.code))


# ------------------------------------------------------------------------------------------------------------- the plan


class Plan:
    """plan.json (§4): `s` by (p, q), `w` by (kind, a, b), `m` by (kind, guest, host); accounts are put on the cells."""

    def __init__(self, data, s):
        self.s = s
        plan = table(parse(data, "plan.json"), "plan.json")
        require(plan.get("format") == "verdeelwijzer-plan", "plan.json has another format")
        require(whole(plan.get("version"), "the plan's version") == 1, "plan.json has another version")
        require(plan.get("scenario") == s.id, "the plan is of another scenario")
        for name in ("exchanges", "clusters"):
            require(get(plan, name, "the plan") == [], f"the plan has {name}")
        self.swaps = {}
        for x in rows(get(plan, "swaps", "the plan"), "swaps"):
            pair = tuple(known(get(x, name, "a swap"), s.provinces, "a swap's province") for name in ("surplus", "shortage"))
            places = {k: whole(get(get(x, "places", "a swap"), k, "a swap"), "a swap's places") for k in KINDS}
            require(pair[0] != pair[1], "a province swaps with itself")
            require(pair not in self.swaps, "a swap stands twice")
            require(sum(places.values()) > 0, "a swap has no places")
            self.swaps[pair] = places
        self.w = self.read_pairs(plan, "municipalSwaps", "surplus", "shortage")
        self.m = self.read_pairs(plan, "mergers", "guest", "host")
        self.read_accounts(rows(get(plan, "municipalities", "the plan"), "municipalities"))

    def read_pairs(self, plan, name, one, other):
        pairs = {}
        for x in rows(get(plan, name, "the plan"), name):
            kind = known(get(x, "kind", name), KINDS, f"{name}: kind")
            a, b = (known(get(x, side, name), self.s.where, f"{name}: {side}") for side in (one, other))
            require(a != b, f"{name}: {json.dumps(a)} with itself")
            require((kind, a, b) not in pairs, f"{name}: one stands twice")
            pairs[kind, a, b] = whole(get(x, "places", name), f"{name}: places", 1)
        return pairs

    def read_accounts(self, municipalities):
        cells = self.s.cells
        for c in cells.values():
            c.hosts = c.sum_out = c.sum_in = c.gives = c.takes = 0
        for (k, g, h), places in self.m.items():
            cells[g, k].hosts += 1
            cells[g, k].sum_out += places
            cells[h, k].sum_in += places
        for (k, a, b), places in self.w.items():
            cells[a, k].gives += places
            cells[b, k].takes += places
        seen = set()
        for x in municipalities:
            code = known(get(x, "code", "an account"), self.s.where, "an account's municipality")
            require(code not in seen, f"{json.dumps(code)} has accounts twice")
            seen.add(code)
            for k in KINDS:
                self.read_account(cells[code, k], get(get(x, "accounts", "a municipality of the plan"), k, "accounts"))
        require(len(seen) == len(self.s.where), "a municipality has no accounts")

    def read_account(self, c, account):
        what = f"{json.dumps(c.code)}, {c.kind}"

        def entry(name):
            return whole(get(account, name, f"the account of {what}"), f"{what}: {name}")

        c.u, c.c, c.task, c.hosted = (entry(x) for x in ("relief", "reserve", "task", "hosted"))
        must = {
            "adopted": c.A, "share": c.r, "given": 0, "taken": 0, "handedOver": c.sum_out, "guests": c.sum_in,
            "task": c.D - c.u - c.c, "hosted": c.task - c.sum_out + c.sum_in,
        }
        for name, places in must.items():
            require(entry(name) == places, f"{what}: {name} is not {places}")
        low = self.s.minimum[c.kind]
        c.own = c.L - c.u - (c.c if c.merged else 0) - c.sum_out
        c.base = c.A - c.c if c.A < low and not self.s.merge else 0
        c.site = (
            "adopted" if c.adopted else "viable" if c.sum_in > 0 else "none" if c.own <= 0
            else "viable" if c.own + c.base >= low else "too small"
        )  # fmt: skip

    def swapped(self, p, q, k):
        return self.swaps[p, q][k] if (p, q) in self.swaps else 0

    # The rules, §4

    def check_rules(self):
        for k in KINDS:
            cells = [c for c in self.s.cells.values() if c.kind == k]
            for total in (sum(c.task for c in cells), sum(c.hosted for c in cells)):
                require(total == self.s.N[k], f"national-total: {k}")
            for c in cells:
                self.check_cell(c)
            self.check_swaps(k)
        self.check_partners()
        for (k, g, h), places in self.m.items():
            self.check_merger(k, g, h, places)
        for pin in self.s.pins:
            self.check_pin(pin)

    def check_cell(self, c):
        s, what = self.s, f"{json.dumps(c.code)}, {c.kind}"
        spare = above(c.A - c.I)
        require(c.c <= spare, f"adopted-places: {what}")
        require(c.u <= c.r, f"eligibility: {what}")
        require(c.gives == 0 or c.gives + c.c <= spare, f"municipal-swaps: {what} gives more than it has above its key")
        require(c.takes == c.u, f"municipal-swaps: {what} has another relief")
        require(c.u == 0 or c.u >= min(s.municipal_minimum, c.r), f"municipal-swaps: {what} is below the minimum")
        require(c.site != "viable" or c.base + above(c.own) + c.sum_in >= s.minimum[c.kind], f"viable-site: {what}")
        require(c.own >= 0, f"whole-hand-over: {what} hands over more than it has")
        if c.site == "viable":
            at_home = 1 if c.own > 0 or c.hosts == 0 else 0
        else:
            at_home = 1 if c.site != "none" or c.hosts == 0 else 0
        require(c.hosts + at_home == 1, f"whole-hand-over: {what} has {c.hosts + at_home} homes")
        require(c.sum_in == 0 or c.sum_out == 0, f"no-chains: {what}")
        require(c.hosted <= c.cap, f"host-capacity: {what}")

    def check_swaps(self, k):
        s = self.s
        given = {p: sum(self.swapped(p, q, k) for q in s.provinces) for p in s.provinces}
        taken = {q: sum(self.swapped(p, q, k) for p in s.provinces) for q in s.provinces}
        enough = sum(s.S_in_time[p, k] for p in s.provinces) <= sum(s.R[p, k] for p in s.provinces)
        for p in s.provinces:
            what = f"{json.dumps(p)}, {k}"
            tasks = sum(c.task for c in s.group(p, k))
            require(tasks == s.T[p, k] + given[p] - taken[p], f"provincial-closure: {what}")
            require(given[p] <= s.S_in_time[p, k], f"timely-swaps: {what}")
            if enough:
                require(s.S[p, k] == 0 or given[p] == s.S_in_time[p, k], f"reserve: {what} does not give its surplus")
            else:
                require(s.R[p, k] == 0 or taken[p] == s.R[p, k], f"reserve: the remainder of {what} is not taken over")
            if s.largest_first:
                order = s.reserve_order(p, k)
                for before, c in zip(order, order[1:]):
                    require(c.c == 0 or before.c == before.A - before.I, f"reserve: {what} is not in order")

    def check_partners(self):
        s = self.s
        for (p, q), places in self.swaps.items():
            what = f"swap-partners: {json.dumps(p)} and {json.dumps(q)}"
            most = {k: min(s.S[p, k], s.R[q, k]) for k in KINDS}
            for k in KINDS:
                require(places[k] <= most[k], f"{what}: too many {k}")
            require(sum(places.values()) >= min(s.swap_minimum, sum(most.values())), f"{what}: below the minimum")
        named = {}
        for (k, a, b), places in self.w.items():
            pair = s.province[a], s.province[b], k
            named[pair] = named.get(pair, 0) + places
        pairs = set(named) | {(p, q, k) for p, q in self.swaps for k in KINDS}
        for p, q, k in pairs:
            require(named.get((p, q, k), 0) == self.swapped(p, q, k), f"municipal-swaps: {json.dumps(p)} and {json.dumps(q)}, {k}")

    def check_merger(self, k, g, h, places):
        s, what = self.s, f"{json.dumps(g)} at {json.dumps(h)}, {k}"
        require(places <= min(s.cells[g, k].L, s.small[k] - 1), f"whole-hand-over: {what} is too large")
        require(s.province[g] == s.province[h], f"neighbourhood: {what} are of two provinces")
        require(s.distance(g, h) <= s.apart, f"neighbourhood: {what} are too far apart")
        if s.region is not None:
            names = [s.regions[x].get(s.region) for x in (g, h)]
            require(names[0] is not None and names[0] == names[1], f"neighbourhood: {what} are of two regions")
        if s.crossings is not None:
            require(s.within_crossings(g, h), f"neighbourhood: {what} are too many borders apart")
        agreed = ("agreed-merger", k, g, h) in s.merger_pins
        require(agreed or not s.cells[h, k].exempt, f"neighbourhood: {what}: the host is exempt")

    def check_pin(self, pin):
        what, s = pin["type"], self.s
        one, other = pin.get("surplus"), pin.get("shortage")
        for k in pin["kinds"]:
            cell = s.cells.get((pin.get("municipality"), k))
            merger = (k, pin.get("guest"), pin.get("host"))
            holds = {
                "agreed-merger": lambda: merger in self.m,
                "forbidden-merger": lambda: merger not in self.m,
                "own-site": lambda: cell.hosts == 0,
                "no-new-site": lambda: cell.hosted <= cell.A,
                "hosting-limit": lambda: cell.hosted <= pin["places"],
                "agreed-swap": lambda: self.swapped(one, other, k) == pin["places"],
                "forbidden-swap": lambda: (one, other) not in self.swaps,
                "agreed-municipal-swap": lambda: self.w.get((k, one, other), 0) == pin["places"],
                "forbidden-municipal-swap": lambda: (k, one, other) not in self.w,
            }[what]()
            require(holds, f"pin {what} is not kept")

    # The measures, §5

    def measure(self, name, per):
        s, cells = self.s, self.s.cells.values()
        if name == "distance":
            return sum(places * -(-s.distance(g, h) // per) for (_, g, h), places in self.m.items())
        if name == "swapDistance":
            return sum(sum(x.values()) * -(-s.province_distance(*pair) // per) for pair, x in self.swaps.items())
        if name == "handOvers":
            return len(self.m)
        if name == "swapAgreements":
            return len(self.swaps)
        return sum({
            "unviable": lambda c: c.own if c.site == "too small" else 0,
            "unviable.sites": lambda c: c.site == "too small",
            "sites": lambda c: c.site in ("viable", "too small"),
            "deviation.absolute": lambda c: abs(c.hosted - c.I),
            "deviation.relative": lambda c: c.omega * abs(c.hosted - c.I),
            "deviation.graded": lambda c: c.omega * c.graded(abs(c.hosted - c.I)),
            "relieved": lambda c: c.u > 0,
        }[name](c) for c in cells)  # fmt: skip

    def value(self, level):
        return sum(weight * self.measure(name, per) for name, per, weight in level)


# ---------------------------------------------------------------------------------------------------------------- bounds


class Bounds:
    """What of §6 is the same for all levels: the scope, c̄, L̄, fixed and base of each cell."""

    def __init__(self, s, plan, scope):
        self.s, self.plan, self.joint = s, plan, scope == "joint"
        self.described = not self.joint or (
            all(sum(s.S_in_time[p, k] for p in s.provinces) <= sum(s.R[p, k] for p in s.provinces) for k in KINDS)
            and (s.largest_first or s.S == s.S_in_time)
        )
        if not self.described:
            return
        reserve = {}
        for p, k in s.S:
            rest = s.S[p, k] - s.S_in_time[p, k]
            for c in s.reserve_order(p, k):
                reserve[c] = min(rest, c.A - c.I)
                rest -= reserve[c]
        for c in s.cells.values():
            c_bar = reserve.get(c, 0) if self.joint else c.c
            c.L_bar = c.L - (c_bar if c.merged else 0)
            c.fixed = c.D - c_bar - c.L_bar
            c.bound_base = c.A - c_bar if c.A < s.minimum[c.kind] and not s.merge else 0
            c.most = c.L_bar - (0 if self.joint else c.u)  # of L̄ that may be somewhere: L̄ − u⁻
            c.least = c.L_bar - (c.r if self.joint else c.u)  # L̄ − u⁺
            c.has_task = c.L_bar > 0 and not c.adopted
        self.arcs = {(p, k): self.arcs_of(p, k) for p, k in s.S}

    def relief(self, q, k):
        """The least relief of a group beside none, and the most (§6.2); None where it is settled."""
        if not self.joint:
            return None
        fewest = []
        for p in self.s.provinces:
            places = {x: min(self.s.S[p, x], self.s.R[q, x]) for x in KINDS}
            if places[k] > 0:
                all_kinds = sum(places.values())
                fewest.append(max(1, min(self.s.swap_minimum, all_kinds) - (all_kinds - places[k])))
        return (min(fewest), self.s.R[q, k]) if fewest else (1, 0)

    def arcs_of(self, p, k):
        """(g, h) → (least m, most m, d_gh) of a group (§6.1)."""
        s, arcs = self.s, {}
        for g in s.group(p, k):
            low, high = max(1, g.least), min(g.most, s.small[k] - 1, g.L)
            if not g.has_task or low > high or (k, g.code) in s.own_site_pins:
                continue
            for h in s.group(p, k):
                if h is g or ("forbidden-merger", k, g.code, h.code) in s.merger_pins:
                    continue
                if h.exempt and ("agreed-merger", k, g.code, h.code) not in s.merger_pins:
                    continue
                d = s.distance(g.code, h.code)
                if d <= s.apart:
                    arcs[g.code, h.code] = low, high, d
        return arcs


class Prices:
    """P of one level (§6.1): what each measure costs, in parts of 1/σ."""

    def __init__(self, levels, scale, budgets):
        self.flat = dict.fromkeys(MEASURES, 0)
        self.by_distance = {"distance": {}, "swapDistance": {}}
        for level, factor in [(levels[len(budgets)], scale), *zip(levels, budgets)]:
            for name, per, weight in level:
                if per is None:
                    self.flat[name] += factor * weight
                else:
                    self.by_distance[name][per] = self.by_distance[name].get(per, 0) + factor * weight

    def __getitem__(self, name):
        return self.flat[name]

    def far(self, name, d):
        """What one place costs over distance d."""
        return sum(price * -(-d // per) for per, price in self.by_distance[name].items())

    def D(self, c, n):
        a = abs(n - c.I)
        cost = self["deviation.absolute"] * a + self["deviation.relative"] * c.omega * a
        return cost + self["deviation.graded"] * c.omega * c.graded(a) if self["deviation.graded"] else cost


def add_arc(f, low, high, constant, slope, room):
    """The least cost by load f, when one may take in an arc of m places from low to high at constant + slope · m.

    For each load x the best x − m is the least f(y) − slope · y in a window that slides along: a queue that keeps rising.
    """
    top = min(room, len(f) - 1 + high)
    better = f + [INFINITE] * (top + 1 - len(f))
    window = deque()
    for x in range(low, top + 1):
        y = x - low
        if y < len(f) and f[y] != INFINITE:
            reduced = f[y] - slope * y
            while window and window[-1][0] >= reduced:
                window.pop()
            window.append((reduced, y))
        if window and window[0][1] < x - high:
            window.popleft()
        if window:
            cost = window[0][0] + constant + slope * x
            if cost < better[x]:
                better[x] = cost
    return better


class Group:
    """A province and a kind at given prices: homes, sites and what a tree comes to (§§6.1, 6.2).

    `lines` is the function that the trees looked at come to: (first, last, constant, slope) for each leaf, of which the
    least counts at every relief.

    What can be chosen is told by a tuple: ("arc", g, h), ("site", h), ("small", g) or ("nothing", g).
    """

    def __init__(self, bounds, p, k, prices, link):
        self.s, self.P, self.link, self.what = bounds.s, prices, link, f"the tree of {json.dumps(p)}, {k}"
        self.at = lambda other: Group(bounds, p, k, prices, other)
        self.elsewhere, self.relief, self.lines = {}, bounds.relief(p, k), []
        self.low = self.s.minimum[k]
        self.cells = {c.code: c for c in self.s.group(p, k)}
        self.tasks = [g for g, c in self.cells.items() if c.has_task]
        self.arcs, self.guests, self.homes = {}, {g: [] for g in self.cells}, {g: {} for g in self.cells}
        for (g, h), (least, most, d) in sorted(bounds.arcs[p, k].items(), key=lambda arc: arc[1][1]):
            c = self.cells[g]
            constant = prices["handOvers"] + link * c.L_bar
            self.arcs[g, h] = least, most, constant, prices.far("distance", d) - link
            self.guests[h].append(g)
            self.homes[g]["arc", g, h] = None
        for g in self.tasks:
            self.homes[g] |= self.task_costs(self.cells[g])
        self.prepared, self.known_sites = {}, {}

    def task_costs(self, c):
        """What the homes `nothing` and `too small` cost, where they are possible."""
        if c.L_bar > LARGEST:
            raise NotJudged("more places in a cell than this program takes")
        costs = {}
        if c.least <= 0:
            costs["nothing", c.code] = self.link * c.L_bar
        sizes = range(max(1, c.least), min(c.most, self.low - 1 - c.bound_base) + 1)
        if sizes:
            costs["small", c.code] = self.P["unviable.sites"] + self.P["sites"] - self.P.D(c, c.fixed) + min(
                self.P["unviable"] * n + self.link * (c.L_bar - n) + self.P.D(c, c.fixed + n) for n in sizes
            )
        return costs

    def prepare(self, c):
        """Of a site: D − D(fixed) by load, and the least that its own task, and each arc, can ever add to its cost.

        D is convex, as prices are not below 0: an arc gains most where it is alone.
        """
        room = min(c.cap - c.fixed, c.most + sum(self.arcs[g, c.code][1] for g in self.guests[c.code]))
        if room > LARGEST:
            raise NotJudged("a site with more places than this program takes")
        start = self.P.D(c, c.fixed)
        D = [self.P.D(c, c.fixed + load) - start for load in range(room + 1)]
        own = min((self.link * (c.L_bar - n) + D[n] for n in range(c.least, min(c.most, room) + 1)), default=INFINITE)
        alone = {}
        for g in self.guests[c.code]:
            low, high, constant, slope = self.arcs[g, c.code]
            if low <= room:
                alone[g] = constant + min(slope * m + D[m] for m in range(low, min(high, room) + 1))
        return D, own, alone

    def site(self, h, out, prices, exact):
        """C_h: the least cost of an open site, over the arcs that are not out.

        None where that is sure to be at least π_h, unless it has to be exact: then it does not count.
        """
        c = self.cells[h]
        if h not in self.prepared:
            self.prepared[h] = self.prepare(c)
        D, own, alone = self.prepared[h]
        if own == INFINITE:
            return INFINITE
        guests = [(g, prices.get(g, 0)) for g in self.guests[h] if g in alone and ("arc", g, h) not in out]
        useful = [(g, price) for g, price in guests if alone[g] < price]
        if not exact and own + self.P["sites"] + sum(alone[g] - price for g, price in useful) >= prices.get(h, 0):
            return None
        key = h, tuple(useful if c.adopted else guests)  # who is of no use may still help to reach the minimum
        if key not in self.known_sites:
            self.known_sites[key] = self.solve_site(c, key[1], D)
        return self.known_sites[key]

    def solve_site(self, c, guests, D):
        room = len(D) - 1
        f = [INFINITE] * c.least + [self.link * (c.L_bar - n) for n in range(c.least, min(c.most, room) + 1)]
        for g, price in guests:
            low, high, constant, slope = self.arcs[g, c.code]
            f = add_arc(f, low, high, constant - price, slope, room)
        first = 0 if c.adopted else max(0, self.low - c.bound_base)
        best = min((f[load] + D[load] for load in range(first, len(f)) if f[load] != INFINITE), default=INFINITE)
        return best if best == INFINITE or c.adopted else best + self.P["sites"]

    # The tree, §6.2

    def tree(self, tree, out=frozenset(), chosen=frozenset(), depth=0, reliefs=None):
        """Adds the leaves to `lines`. `reliefs`: what the relief of the group may be, as a range."""
        if reliefs is None:
            reliefs = range(0, self.relief[1] + 1) if self.relief else None
        require(depth <= DEEPEST, f"{self.what} is deeper than {DEEPEST}")
        if "prices" in table(tree, self.what):
            self.tilted_leaf(tree, out, chosen, reliefs)
            return
        only(tree, ("on", "with", "without"), self.what)
        on = table(get(tree, "on", self.what), self.what)
        if "relief" in on:
            only(on, ("relief",), self.what)
            most = digits(on["relief"], f"{self.what}: a relief")
            require(reliefs is not None and most in reliefs and most + 1 in reliefs, f"{self.what}: a split of relief has one side")
            self.tree(get(tree, "with", self.what), out, chosen, depth + 1, range(reliefs.start, most + 1))
            self.tree(get(tree, "without", self.what), out, chosen, depth + 1, range(most + 1, reliefs.stop))
            return
        choice = self.choice(on)
        require(choice not in out and choice not in chosen, f"{self.what}: a choice is settled already")
        code = choice[1]
        gone_with = set(self.homes[code]) - {choice}
        gone_without = {choice}
        if choice[0] == "site":
            gone_without |= self.arcs_to(code)
        else:
            gone_with |= {("site", code)} | self.arcs_to(code)
        self.tree(get(tree, "with", self.what), out | gone_with, chosen | {choice}, depth + 1, reliefs)
        self.tree(get(tree, "without", self.what), out | gone_without, chosen, depth + 1, reliefs)

    def arcs_to(self, h):
        return {("arc", g, h) for g in self.guests[h]}

    def choice(self, on):
        names = tuple(sorted(table(on, self.what)))
        choice = {
            ("guest", "host"): lambda: ("arc", on["guest"], on["host"]),
            ("site",): lambda: ("site", on["site"]),
            ("small",): lambda: ("small", on["small"]),
        }.get(names, lambda: ())()
        require(choice and all(type(x) is str for x in choice), f"{self.what}: a choice is malformed")
        cell = self.cells.get(choice[1])
        is_there = cell and (not cell.adopted if choice[0] == "site" else choice in self.homes[choice[1]])
        require(is_there, f"{self.what}: a choice is not there")
        return choice

    def tilted_leaf(self, leaf, out, chosen, reliefs):
        """A leaf at its own price of relief, and what the relief that is left makes of the difference."""
        only(leaf, ("prices", "link"), self.what)
        link = self.link
        if "link" in leaf:
            require(reliefs is not None, f"{self.what}: a price of relief, which is settled")
            link = digits(leaf["link"], f"{self.what}: link")
        if link != self.link and link not in self.elsewhere:
            self.elsewhere[link] = self.at(link)
        value = (self if link == self.link else self.elsewhere[link]).leaf(leaf, out, chosen)
        if value == INFINITE:
            return
        if reliefs is None or 0 in reliefs:
            self.lines.append((0, 0, value, 0))
        if reliefs is not None:
            first = max(reliefs.start, self.relief[0])
            if first in reliefs:
                self.lines.append((first, reliefs.stop - 1, value, self.link - link))

    def leaf(self, leaf, out, chosen):
        prices = {}
        for g, price in table(leaf["prices"], self.what).items():
            require(g in self.cells and self.cells[g].has_task, f"{self.what}: a price of {json.dumps(g)[:60]}, that has no task")
            prices[g] = digits(price, f"{self.what}: a price")
        total = sum(prices.values())
        for h, c in self.cells.items():
            if ("site", h) in out:
                continue
            is_open = c.adopted or ("site", h) in chosen
            cost = self.site(h, out, prices, is_open)
            if is_open and cost == INFINITE:
                return INFINITE
            if cost not in (None, INFINITE):
                gain = cost if c.adopted else cost - prices.get(h, 0)
                total += gain if is_open else min(0, gain)
        for g in self.tasks:
            homes = [home for home in self.homes[g] if home not in out]
            if not homes and (("site", g) in out or self.site(g, out, prices, True) == INFINITE):
                return INFINITE
            total += sum(min(0, self.homes[g][home] - prices.get(g, 0)) for home in homes if home[0] != "arc")
        return total


class Certificate:
    """certificate.json and its bounds (§6)."""

    def __init__(self, data, scenario, plan, s):
        what = "certificate.json"
        c = self.content = table(parse(data, what), what)
        only(c, ("format", "version", "scenario", "plan", "scope", "levels"), what)
        require(c.get("format") == "verdeelwijzer-certificate", f"{what} has another format")
        require(whole(c.get("version"), f"{what}: version") == 1, f"{what} has another version")
        require(get(c, "scenario", what) == sha(scenario), f"{what} is of another scenario")
        require(get(c, "plan", what) == sha(plan), f"{what} is of another plan")
        self.scope = known(get(c, "scope", what), ("joint", "sites"), f"{what}: scope")
        self.levels = rows(get(c, "levels", what), f"{what}: levels")
        require(len(self.levels) == len(s.levels), f"{what} has {len(self.levels)} levels, the objective {len(s.levels)}")

    def check(self, s, plan):
        """The levels, each as (value, bound or None)."""
        bounds = Bounds(s, plan, self.scope)
        values = [plan.value(level) for level in s.levels]
        return [(values[r], self.check_level(level, r, values, bounds)) for r, level in enumerate(self.levels)]

    def check_level(self, level, r, values, bounds):
        what = f"level {r + 1}"
        only(level, ("value", "limits", "bound", "scale", "budgets", "links", "flows", "groups"), what)
        require(digits(get(level, "value", what), f"{what}: value") == values[r], f"{what}: the value is {values[r]}")
        limits = [digits(x, f"{what}: a limit") for x in rows(get(level, "limits", what), f"{what}: limits")]
        require(len(limits) == r, f"{what} does not have {r} limits")
        for limit, value in zip(limits, values):
            require(limit >= value, f"{what}: a limit is below the plan's own value")
        if get(level, "bound", what) is None:
            only(level, ("value", "limits", "bound"), f"{what}, without a bound,")
            return None
        require(bounds.described, f"{what}: bounds are not described for this scenario and scope")
        bound = digits(level["bound"], f"{what}: bound")
        require(bound <= values[r], f"{what}: the bound is above the value")
        scale = digits(get(level, "scale", what), f"{what}: scale", 1)
        budgets = [digits(x, f"{what}: a budget", 0) for x in rows(get(level, "budgets", what), f"{what}: budgets")]
        require(len(budgets) == r, f"{what} does not have {r} budgets")
        total, groups = self.priced(level, what, bounds, Prices(bounds.s.levels, scale, budgets))
        total -= sum(budget * limit for budget, limit in zip(budgets, limits))
        total = with_groups(total, groups, bounds, scale * (bound - 1))
        if total != INFINITE:  # at most scale · (bound − 1), so this refuses
            best = -(-total // scale)
            require(bound <= best, f"{what}: the bound {bound} is above {best}, what the prices make it")
        return bound

    @staticmethod
    def priced(level, what, bounds, P):
        """base cost + flows (§6.3), and the groups of each kind with what their trees come to, as lines."""
        s = bounds.s
        links, flows, groups = (by_province_and_kind(level.get(x, {}), s, f"{what}: {x}") for x in ("links", "flows", "groups"))
        links, flows = ({key: digits(x, f"{what}: a price") for key, x in prices.items()} for prices in (links, flows))
        if not bounds.joint:
            links = {}
        total = sum(P.D(c, c.fixed) for c in s.cells.values())
        if bounds.joint:
            total += sum(flows.get(pk, 0) * s.S_in_time[pk] for pk in s.S_in_time)
            total += sum(flow(s, P, p, q, links, flows) for p in s.provinces for q in s.provinces if p != q)
        else:
            for pair, places in bounds.plan.swaps.items():
                total += P["swapAgreements"] + P.far("swapDistance", s.province_distance(*pair)) * sum(places.values())
        trees = {k: [] for k in KINDS}
        for p, k in s.S:
            group = Group(bounds, p, k, P, links.get((p, k), 0))
            group.tree(groups.get((p, k), {"prices": {}}))
            require(group.lines, f"{group.what}: by it there is no plan")
            trees[k].append((group.relief[1] if bounds.joint else 0, group.lines))
        return total, trees


# What groups come to together, §6.3


def with_groups(total, trees, bounds, most):
    """`total` with what the groups come to, or INFINITE where that is above `most`."""
    leasts = {k: sum(least_of(lines) for _, lines in trees[k]) for k in KINDS}
    total += sum(leasts.values())
    for k in KINDS:
        if total > most:
            return INFINITE
        if bounds.joint and sum(places for places, _ in trees[k]) <= COMBINED:
            target = sum(bounds.s.S_in_time[p, k] for p in bounds.s.provinces)
            together = combined([lines for _, lines in trees[k]], target, leasts[k] + most - total)
            if together == INFINITE:
                return INFINITE
            total += together - leasts[k]
    return total if total <= most else INFINITE


def least_of(lines):
    return min(constant + slope * (first if slope > 0 else last) for first, last, constant, slope in lines)


def combined(groups, target, most):
    """The least that groups come to with reliefs that add up to `target`, or INFINITE where that is above `most`.

    Place by place: `reached` is the least that the groups so far come to, by the sum of their reliefs. Each group is told
    in pieces, as it is a straight line along most of its reliefs: the best place of a piece is found by a queue.
    """
    leasts = [least_of(lines) for lines in groups]
    spare = most - sum(leasts)
    if spare < 0:
        return INFINITE
    functions = [pieces(lines, least + spare) for lines, least in zip(groups, leasts)]
    order = sorted(range(len(groups)), key=lambda q: len(functions[q]))
    rest, places = sum(leasts), sum(f[-1][1] for f in functions)
    reached = [0]
    for q in order:
        rest -= leasts[q]
        places -= functions[q][-1][1]
        reached = add_group(reached, functions[q], target, max(0, target - places))
        reached = [x if x != INFINITE and x + rest <= most else INFINITE for x in reached]
        while reached and reached[-1] == INFINITE:
            reached.pop()
        if not reached:
            return INFINITE
    return reached[target] if target < len(reached) else INFINITE


def add_group(reached, function, target, lowest):
    """`reached` with one group more, from `lowest` to `target`."""
    top = min(target, len(reached) - 1 + function[-1][1])
    better = [INFINITE] * (top + 1)
    points = [(y, cost) for y, cost in enumerate(reached) if cost != INFINITE]
    for first, last, constant, slope in function:
        if (last - first + 1) * min(len(points), top - lowest + 1) > 2 * top:
            slide(better, reached, first, last, constant, slope, lowest)
            continue
        for relief in range(first, min(last, top) + 1):
            more = constant + slope * relief
            start, stop = bisect_left(points, (lowest - relief,)), bisect_left(points, (top - relief + 1,))
            for y, cost in points[start:stop]:
                if cost + more < better[y + relief]:
                    better[y + relief] = cost + more
    return better


def slide(better, reached, first, last, constant, slope, lowest):
    """As add_arc: the best y of x is the least reached[y] − slope · y from x − last to x − first."""
    window = deque()
    for x in range(first, len(better)):
        y = x - first
        if y < len(reached) and reached[y] != INFINITE:
            reduced = reached[y] - slope * y
            while window and window[-1][0] >= reduced:
                window.pop()
            window.append((reduced, y))
        while window and window[0][1] < x - last:
            window.popleft()
        if window and x >= lowest:
            cost = window[0][0] + constant + slope * x
            if cost < better[x]:
                better[x] = cost


def pieces(lines, most):
    """The least of the lines at each relief where that is at most `most`, as straight pieces that do not overlap."""
    f, found = lowest_of([line for line in lines if least_of([line]) <= most]), []
    x = 0
    while x < len(f):
        if f[x] == INFINITE or f[x] > most:
            x += 1
            continue
        first, slope = x, 0
        if x + 1 < len(f) and f[x + 1] <= most:
            slope, x = f[x + 1] - f[x], x + 1
            while x + 1 < len(f) and f[x + 1] <= most and f[x + 1] - f[x] == slope:
                x += 1
        found.append((first, x, f[first] - slope * first, slope))
        x += 1
    return found


def lowest_of(lines):
    """The least of the lines at every relief, as a list: a line is kept at a node of a binary tree over the reliefs where
    it is the least in the middle, and goes down the one side on which it can be the least still."""
    top = max(last for _, last, _, _ in lines)
    height = top.bit_length()
    kept = [None] * (2 << height)
    for first, last, constant, slope in lines:
        left, right = first + (1 << height), last + 1 + (1 << height)
        while left < right:
            if left & 1:
                keep(kept, left, height, constant, slope)
                left += 1
            if right & 1:
                right -= 1
                keep(kept, right, height, constant, slope)
            left, right = left >> 1, right >> 1
    values = []
    for x in range(top + 1):
        node, least = x + (1 << height), INFINITE
        while node:
            if kept[node] is not None:
                least = min(least, kept[node][0] + kept[node][1] * x)
            node >>= 1
        values.append(least)
    return values


def keep(kept, node, height, constant, slope):
    while True:
        if kept[node] is None:
            kept[node] = constant, slope
            return
        level = height - node.bit_length() + 1
        low = (node << level) - (1 << height)
        middle = low + (1 << level >> 1)
        if constant + slope * middle < kept[node][0] + kept[node][1] * middle:
            (constant, slope), kept[node] = kept[node], (constant, slope)
        if level == 0 or slope == kept[node][1]:
            return
        # The line that is not kept is above in the middle: it can be below only where it comes down to.
        node = 2 * node + (1 if slope < kept[node][1] else 0)


def by_province_and_kind(x, s, what):
    flat = {}
    for p, kinds in table(x, what).items():
        known(p, s.provinces, f"{what}: province")
        for k, y in table(kinds, what).items():
            flat[p, known(k, KINDS, f"{what}: kind")] = y
    return flat


def flow(s, P, p, q, links, flows):
    """What a pair of provinces comes to at least (§6.3): take what pays, then the cheapest up to the minimum."""
    most = {k: min(s.S[p, k], s.R[q, k]) for k in KINDS}
    if sum(most.values()) == 0:
        return 0
    far = P.far("swapDistance", s.province_distance(p, q))
    need, cost = max(1, min(s.swap_minimum, sum(most.values()))), P["swapAgreements"]
    for each, k in sorted((far - links.get((q, k), 0) - flows.get((p, k), 0), k) for k in KINDS):
        places = most[k] if each < 0 else min(most[k], above(need))
        need -= places
        cost += each * places
    return min(0, cost)


# --------------------------------------------------------------------------------------------------------------- packages


def sha(data):
    return hashlib.sha256(data).hexdigest()


def check_manifest(data, read):
    """manifest.json (§2): every file named is there with its sum; `read` gives the bytes of a file, or None."""
    what = "manifest.json"
    manifest = table(parse(data, what), what)
    require(manifest.get("format") == "verdeelwijzer-manifest", f"{what} has another format")
    require(whole(manifest.get("version"), f"{what}: version") == 1, f"{what} has another version")
    files = table(get(manifest, "files", what), f"{what}: files")
    for name in ("scenario.json", "plan.json", "certificate.json"):
        require(name in files, f"{what} does not name {name}")
    beside = table(manifest.get("beside", {}), f"{what}: beside")
    for name, sum_told in [*files.items(), *beside.items()]:
        shown = json.dumps(name)[:80]
        require("/" not in name, f"{what}: {shown} has a slash")
        require(type(sum_told) is str and re.fullmatch("[0-9a-f]{64}", sum_told), f"{what}: the sum of {shown} is malformed")
        content = read(name)
        if content is None and name not in files:
            continue
        require(content is not None, f"{what}: {shown} is not there")
        require(sha(content) == sum_told, f"{what}: {shown} has another sum")


def check(scenario, plan, certificate, manifest=None, read=None):
    """The bytes of the files → (status, reason, levels).

    `status` is "accepted", "refused" or "not judged"; `levels` is a list of (value, bound or None) when accepted, else
    empty. `read` gives the bytes of other files that the manifest names, by name; without it only these are compared.
    """
    files = {"scenario.json": scenario, "plan.json": plan, "certificate.json": certificate}
    try:
        if manifest is not None:
            check_manifest(manifest, lambda name: files[name] if name in files else read(name) if read else None)
        s = Scenario(scenario)
        p = Plan(plan, s)
        c = Certificate(certificate, scenario, plan, s)
        p.check_rules()
        return "accepted", "", c.check(s, p)
    except Refused as reason:
        return "refused", str(reason), []
    except NotJudged as reason:
        return "not judged", str(reason), []
    except (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError, AttributeError) as error:
        return "refused", f"this program cannot read it ({type(error).__name__})", []


def main(arguments):
    if len(arguments) != 1:
        print("not judged: usage is check.py PACKAGE_FOLDER")
        return 2

    def read(name):
        try:
            with open(os.path.join(arguments[0], name), "rb") as file:
                return file.read()
        except (OSError, ValueError):
            return None

    names = ("scenario.json", "plan.json", "certificate.json", "manifest.json")
    files = [read(name) for name in names]
    for name, data in zip(names, files):
        if data is None:
            print(f"refused: {name} is not there")
            return 1
    status, reason, levels = check(*files, read)
    print(f"{status}: {reason}" if reason else status)
    for i, (value, bound) in enumerate(levels, 1):
        print(f"level {i}: value {value}, bound {'none' if bound is None else bound}")
    return {"accepted": 0, "refused": 1, "not judged": 2}[status]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
