"""The command `check`: what is wrong in content and data, and what is worth a look."""

from __future__ import annotations

from scripts.commands.cli import Invocation, command
from scripts.content.data_warnings import data_warnings
from scripts.content.lagging import lagging
from scripts.content.number_warnings import number_warnings, numbers_to_record
from scripts.content.warnings import text_warnings
from scripts.project.settings import check_environment
from scripts.texts.roles import roles_left_out
from scripts.translations.marks import unfinished_lines


@command("check")
def check(invocation: Invocation) -> None:
    """Check all content, data and settings; tell every problem with file, line and remedy.

    Without problems, tell what is not translated yet, and every warning at the data and the wording.
    """
    check_environment(invocation.environment)
    reporter, site = invocation.reporter, invocation.checked_site()
    reporter.say(f"No problems in {len(site.pages)} pages and {len(site.project.languages)} languages.")
    for line in lagging(site):
        reporter.say(line)
    for line in (*roles_left_out(site.project), *unfinished_lines(site.project, site.making, site.unfinished)):
        reporter.say(line)
    for line in numbers_to_record(site):
        reporter.say(line)
    reporter.warnings([*site.slips, *data_warnings(site), *number_warnings(site), *text_warnings(site)])
