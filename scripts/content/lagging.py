"""How far translations lag behind the source text, in a few lines for an editor."""

from __future__ import annotations

from scripts.content.site import Site


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
