"""Digits and signs beside tokens: those that a reader takes for a part of the number or address, and those that not."""

from __future__ import annotations

import pytest

from scripts.texts.touched_tokens import touch_faults

CHILD, DAYS, LINE, HOURS, MAIL = (
    "[[fact:allowance-child]]",
    "[[fact:reception-days]]",
    "[[phone:return-line]]",
    "[[hours:return-line]]",
    "[[email:complaints]]",
)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        pytest.param(text, token, id=text)
        for token, texts in {
            CHILD: [
                f"U krijgt {CHILD}0.",
                f"U krijgt 1{CHILD}.",
                f"U krijgt -{CHILD}.",
                f"(+{CHILD})",
                f"−{CHILD}",
                f"–{CHILD}",
                f"**4**{CHILD}",
                f"{CHILD}*0*",
                f"[4](desks.md){CHILD}",
                f'4<abbr title="x">{CHILD}</abbr>',
                f"<bdi>4</bdi><bdi>{CHILD}</bdi>",
                f"4&#8203;{CHILD}",
                f"&#52;{CHILD}",
                f"4\N{WORD JOINER}{CHILD}",
                f"1.{CHILD}",
                f"{CHILD}.000",
                f"{CHILD},50",
                f"{CHILD}’000",
                f"٤{CHILD}",
                f"{CHILD}۵",
                f"{CHILD}፭",
                f"{CHILD}፻",
                f"{CHILD}０",
                f"{CHILD}²",
                f"{CHILD}½",
                f"{CHILD}O",
                f"- een\n- 2{CHILD}",
                f"| a | b |\n|---|---|\n| c | 2{CHILD} |",
                f"## Kop {CHILD}0 {{#kop}}",
            ],
            DAYS: [f"{DAYS}0 dagen", f"binnen 1{DAYS} dagen", f"{DAYS}5-60 dagen", f"ኣብ ውሽጢ 1{DAYS} መዓልታት"],
            HOURS: [f"1{HOURS}", f"{HOURS}0"],
            LINE: [
                f"Bel {LINE}9.",
                f"Bel 0032{LINE}.",
                f"Bel 0032 {LINE}.",
                f"Bel +32 {LINE}.",
                f"Bel (+32) {LINE}.",
                f"Bel +{LINE}.",
                f"Bel 0{LINE}.",
                f"Bel 0 {LINE}.",
                f"Bel {LINE} 9.",
                f"Bel {LINE} 9",
                f"Bel {LINE}-9",
                f"Bel {LINE}/9",
                f"Bel {LINE} 12 34",
                f"اتصل على {LINE}٩ الآن",
                f"ናብ {LINE} ፱",
            ],
        }.items()
        for text in texts
    ],
)
def test_a_digit_or_sign_that_touches_a_number_is_told(text: str, token: str) -> None:
    ((_, what, mend),) = touch_faults(text, 1)
    assert what == f"A digit or sign touches {token}: readers would read one number." and mend


@pytest.mark.parametrize("between", ["", "&#8203;"], ids=["nothing", "no-width"])
def test_two_numbers_that_touch_are_told(between: str) -> None:
    ((line, what, _),) = touch_faults(f"x\n{DAYS}{between}{CHILD}{between}", 3)
    assert (line, what) == (4, f"{DAYS} and {CHILD} touch: readers would read one number.")


@pytest.mark.parametrize(
    "text",
    [f"x{MAIL}", f"{MAIL}x", f"{MAIL}.com", f"{MAIL}-2", f"a.{MAIL}", f"{MAIL}@a", f"{MAIL}**.com**", f"9{MAIL}"],
)
def test_what_makes_another_address_is_told(text: str) -> None:
    ((_, what, _),) = touch_faults(text, 1)
    assert what == f"A letter or sign touches {MAIL}: readers would read another address."


@pytest.mark.parametrize(
    "text",
    [
        f"In 5 {DAYS} of 2026 {CHILD}.",
        f"In 2026, {CHILD}. 5 dagen.",
        f"{DAYS}–60 dagen, 30–{DAYS} dagen, {DAYS}-{DAYS}, {DAYS} – {CHILD}",
        f"Max-{DAYS}, ({DAYS}), “{DAYS}”, {DAYS}% en {DAYS}-daags.",
        f"{CHILD}, {DAYS}; {DAYS}. {DAYS}! {DAYS}: x, ~{DAYS}, ≥{DAYS}, x—{DAYS}",
        f"بـ{DAYS} يومًا و{CHILD}",
        f"ብ{DAYS} ካብ{CHILD}ን",
        f"{DAYS}’e {CHILD}'luk {MAIL}'e l’{MAIL}",
        f"Bel {LINE} 24 uur per dag, {LINE} 7 dagen.",
        f"Bel {LINE} 24/7 of {LINE} (9:00-17:00) of {LINE} 9:00–17:00.",
        f"Bel {LINE}/{LINE} of {LINE}, {LINE}.",
        f"Bel in 2026 {LINE}. Om 9:00 {LINE}. 1000 {LINE}.",
        f"Mail {MAIL}. Of ({MAIL}), {MAIL}: {MAIL}; <{MAIL}>",
        f"1. {DAYS} dagen\n2. {LINE}",
        f"- {DAYS}\n- 5\n- {CHILD}",
        f"5<br>{DAYS}",
        f"5\n{DAYS}",
        "2[[icon:money]]3 [[desk:ghent]]2 4[[short-name:icam]]",
        "geen",
    ],
)
def test_what_stands_beside_a_number_is_left_alone(text: str) -> None:
    assert touch_faults(text, 1) == ()
