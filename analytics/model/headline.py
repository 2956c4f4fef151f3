"""What is worth saying of a page before all else: which rules may speak on which page."""

from functools import partial
from itertools import islice

from analytics.model import headline_rules as rules
from analytics.model import time_rules
from analytics.model.claim import Claim, Evidence, Rule

# How many sentences a page has at most.
MOST = 2
# The weightiest first; a rule that needs a breakdown stands only on pages that have it.
RULES = (
    Rule("worse_unit", ("units",), partial(rules.worse_than_chance, by="unit")),
    Rule("overdue_unit", ("overview", "units"), partial(rules.most_overdue, by="unit")),
    Rule("overdue_body", ("assigning_bodies",), partial(rules.most_overdue, by="assigning_body")),
    Rule("overdue_source", ("assigning_bodies",), partial(rules.most_overdue, by="source")),
    Rule("overdue_change", ("overview",), rules.overdue_change),
    Rule("due_rush", ("overview",), rules.due_rush),
    Rule("long_overdue", ("deadlines", "overview"), rules.long_overdue),
    Rule("due_soon", ("deadlines", "tasks", "ahead"), rules.due_soon),
    Rule("open_change", ("compare",), rules.open_change),
    Rule("newly_overdue", ("compare",), rules.newly_overdue),
    Rule("extended", ("reliability",), rules.extended),
    Rule("doubt", ("reliability",), rules.doubt),
    Rule("overdue_moved", ("trend",), time_rules.overdue_moved),
    Rule("half_done", ("durations",), time_rules.half_done),
    Rule("likely_late", ("ahead",), time_rules.likely_late),
    Rule("no_deadline", ("meaning", "tasks", "overview"), rules.no_deadline),
)
# Pages that tell of no tasks of their own, or none before somebody asks, and slides, one of which tells.
SILENT = ("present", "check_figures", "data", "report", "shares", "unit_register", "audit")


def claims(page: str, evidence: Evidence) -> tuple[Claim, ...]:
    """Return what is most worth saying of a page, the weightiest first; nothing where nothing is."""
    told = (rule.tell(evidence) for rule in RULES if page in rule.pages)
    return tuple(islice(filter(None, told), MOST))
