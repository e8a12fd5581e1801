"""The command `check`: what is wrong in content and data, and what is worth a look."""

from __future__ import annotations

from scripts.commands.cli import Invocation, command
from scripts.content.data_warnings import data_warnings
from scripts.content.number_warnings import number_warnings, numbers_to_record
from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from scripts.project.settings import check_environment
from scripts.texts.roles import roles_left_out
from scripts.translations.marks import unfinished_lines


def lagging(site: Site) -> list[str]:
    """A line for each way in which translations lag behind the source text, with how many do."""
    states = site.states.values()
    pages = len(site.project.pages) * len(site.project.languages) - len(site.pages)
    counted = {
        "Out of date: {} translated sections.": sum(len(state.out_of_date) for state in states),
        "Out of date: {} titles, menu words and descriptions.": sum(len(state.fields) for state in states),
        "Out of date: {} interface words.": sum(len(words.out_of_date) for words in site.words.values()),
        "Missing: {} sections of translated pages.": sum(len(state.missing) for state in states),
        "Missing: {} pages in some languages.": pages,
        "To take out: {} translated sections that the source page has no more.": sum(
            len(state.withdrawn) for state in states
        ),
    }
    lines = [line.format(number) for line, number in counted.items() if number]
    return [*lines[:-1], f"{lines[-1]} Which: .venv/bin/python -m scripts status"] if lines else []


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
