"""Edits a manual while two tabs of Chromium show it, and tells, as JSON, what went wrong.

browser.py SAPA MANUAL [--shots FOLDER] : MANUAL is a folder that may be written to.
"""

import argparse
import json
import pathlib
import subprocess

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

# To be told all that is well takes longer than to look for what is not.
BARRIERS = {"preload": False, "resultTypes": ["violations"]}

# A busy machine shows the same, later.
expect.set_options(timeout=15000)


def edit(browser, address, manual, sapa, shots):
    text = manual / "content/manual.md"
    original = text.read_text(encoding="utf-8")
    first, second = browser.new_page(), browser.new_page()
    problems = []
    for tab in (first, second):
        tab.set_default_timeout(15000)
        tab.on("pageerror", lambda e: problems.append(f"script: {e}"))
        tab.on("console", lambda m: m.type == "error" and "404" not in m.text
               # A tab that goes on, or a server that ends, ends the stream of events.
               and "ERR_INCOMPLETE_CHUNKED" not in m.text
               and problems.append(f"console: {m.text}"))
    first.goto(address + "manual/")
    second.goto(address)
    panel = first.locator("#SapaPanel summary")
    expect(panel).not_to_have_text("…")

    # A saved sentence shows in the tab that has the page; the reader's place and window stay.
    filler = "".join(f"\n{n}-абзац: осы жерде оқылады.\n" for n in range(60))
    text.write_text(original + filler, encoding="utf-8")
    expect(first.get_by_text("59-абзац")).to_be_visible()
    first.evaluate("window.kept = true")
    first.get_by_text("30-абзац").scroll_into_view_if_needed()
    before = first.get_by_text("30-абзац").bounding_box()["y"]
    above = original.replace("Мәтін 2-тарауға", "Бір қатар.\n\nЕкі қатар.\n\nМәтін 2-тарауға")
    text.write_text(above + filler, encoding="utf-8")
    expect(first.get_by_text("Екі қатар.")).to_be_attached()
    after = first.get_by_text("30-абзац").bounding_box()["y"]
    if abs(after - before) > 8:
        problems.append(f"the place of reading moved from {before} to {after}")
    if not first.evaluate("window.kept === true"):
        problems.append("the page was loaded anew for a sentence")
    second.goto(address)
    expect(second.get_by_text("Екі қатар.")).to_be_visible()

    # An error shows in both tabs, in the text and in the panel; its repair clears it.
    text.write_text(original + "\nҚараңыз: осы СЖ 7.6 т.\n", encoding="utf-8")
    for tab in (first, second):
        expect(tab.locator(".sapa-note[data-severity=error]")).to_be_visible()
        expect(tab.locator("#SapaPanel")).to_have_attribute("data-severity", "error")
    panel.click()
    expect(first.locator("#SapaPanel li[data-severity=error]").first).to_be_visible()
    for violation in Axe().run(first, options=BARRIERS).response["violations"]:
        targets = [str(node["target"]) for node in violation["nodes"]]
        # The page itself is looked at elsewhere.
        if any("apa" in target for target in targets):
            problems.append(f"barrier: {violation['id']} {targets}")
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
        first.screenshot(path=shots / "error.png")
    # Several faults of one paragraph stand in its order, the errors first; those of the control data
    # below the first heading.
    text.write_text(original.replace("edition: 3", "edition: үш") + "\nҚараңыз: сая\u200bсат, осы СЖ 7.6 т., "
                    "осы СЖ 7.7 т.\n", encoding="utf-8")
    notes = first.locator("main .sapa-note b")
    expect(notes).to_have_count(4)
    for at, words in enumerate(["үш", "7.6", "7.7", "U+200B"]):
        expect(notes.nth(at)).to_contain_text(words)
    expect(first.locator("main p.sapa-marked")).to_have_attribute("data-severity-found", "error")
    text.write_text(original, encoding="utf-8")
    expect(first.locator(".sapa-note[data-severity=error]")).to_have_count(0)

    # A new page is in the menus of open pages; a broken one names its fault, until it is repaired.
    page = manual / "content/guide.md"
    page.write_text("# Нұсқау\n\nЖаңа бет.\n", encoding="utf-8")
    expect(second.get_by_role("link", name="Нұсқау").first).to_be_attached()
    look_at_late_menus(browser, second, address, manual)
    expect(second.get_by_role("link", name="Кешіккен бет")).to_have_count(0)
    second.goto(address + "guide/")
    page.write_bytes(b"# \xff\xfe")
    expect(second.locator("#SapaPanel[open]")).to_contain_text("content/guide.md")
    expect(second.locator("main .sapa-note")).to_contain_text("content/guide.md")
    expect(second.locator("#SapaPanel li").first).to_have_attribute("data-severity", "error")
    if shots:
        second.screenshot(path=shots / "broken.png")
    page.write_text("# Нұсқау\n\nТүзетілді.\n", encoding="utf-8")
    expect(second.get_by_text("Түзетілді.")).to_be_visible()
    page.unlink()
    expect(second.get_by_text("Түзетілді.")).to_have_count(0)
    look_at_views(first, text, original, problems, shots)
    look_at_editions(first, address, manual, sapa, problems, shots)
    # A tab that looks for a server that has ended says so in its console, as often as it looks.
    first.close()
    second.close()
    return problems


def look_at_late_menus(browser, listening, address, manual):
    """What is saved before a page that was loaded listens is in its menus all the same."""
    late, held = browser.new_page(), []
    late.route("**/_sapa/events", lambda route: held.append(route))
    late.goto(address)
    late.wait_for_function("document.querySelector('.sapa-panels') !== null")
    page = manual / "content/late.md"
    page.write_text("# Кешіккен бет\n\nМәтін.\n", encoding="utf-8")
    other = browser.new_page()
    other.goto(address)
    expect(other.get_by_role("link", name="Кешіккен бет").first).to_be_attached()
    expect(late.get_by_role("link", name="Кешіккен бет")).to_have_count(0)
    for route in held:
        route.continue_()
    late.unroute("**/_sapa/events")
    for tab in (late, listening):
        expect(tab.get_by_role("link", name="Кешіккен бет").first).to_be_attached()
    page.unlink()
    late.close()
    other.close()


def barriers(tab):
    return [f"{violation['id']} {[str(node['target']) for node in violation['nodes']]}"
            for violation in Axe().run(tab, options=BARRIERS).response["violations"]]


def look_at_editions(tab, address, manual, sapa, problems, shots):
    """An edition is frozen while the page is open; then the next one is written."""
    text = manual / "content/manual.md"
    tab.locator("button[data-view=changes]").click()
    expect(tab.locator("#SapaChanges")).to_contain_text("git ")
    subprocess.run([sapa, "edition", "freeze", "СЖ-СК-01-2019", "--quiet"], cwd=manual, check=True)
    expect(tab.locator("#SapaChanges summary")).to_contain_text("Edition 3")
    source = text.read_text(encoding="utf-8")
    text.write_text(source.replace("edition: 3", "edition: 4").replace(
        "status: effective", "status: draft").replace("Мәтін 2-тарауға", "Жаңа мәтін 2-тарауға"),
        encoding="utf-8")
    expect(tab.locator("#SapaChanges pre")).to_contain_text("- edition: 4")
    problems += [f"barrier of the changes: {found}" for found in barriers(tab)]
    if shots:
        tab.screenshot(path=shots / "sheet.png")
    tab.locator("button[data-view=text]").click()

    # The page of the comparison, as the site will have it, light and dark, wide and narrow.
    comparison = address + "documents/sj-sk-01-2019/changes/"
    tab.goto(comparison)
    expect(tab.locator("main ins")).to_contain_text("Жаңа мәтін")
    for scheme, width in (("light", 360), ("dark", 1280)):
        tab.emulate_media(color_scheme=scheme)
        tab.set_viewport_size({"width": width, "height": 800})
        problems += [f"barrier of the comparison, {scheme}: {found}" for found in barriers(tab)]
        if shots:
            tab.screenshot(path=shots / f"comparison-{scheme}.png")


def look_at_views(tab, text, original, problems, shots):
    """What changed since the commit, then the pages of paper, then the text again."""
    revised = original.replace("Мәтін 2-тарауға", "Жаңа мәтін 2-тарауға").replace(
        "## 2 Норм", "## 2 Жаңа тарау\n\nЖаңа сөз.\n\n## 3 Норм")
    tab.locator("button[data-view=changes]").click()
    expect(tab.locator("#SapaChanges")).to_contain_text("git ")
    text.write_text(revised, encoding="utf-8")
    expect(tab.locator("main ins").get_by_text("Жаңа тарау")).to_be_visible()
    expect(tab.locator("main del").get_by_text("2", exact=True)).to_be_visible()
    expect(tab.locator("#SapaChanges li")).to_have_count(3)
    expect(tab.locator("#SapaChanges li").nth(2)).to_contain_text("2 → 3")
    expect(tab.locator("#s-3 + .sapa-change")).to_be_visible()
    for violation in Axe().run(tab, options=BARRIERS).response["violations"]:
        targets = [str(node["target"]) for node in violation["nodes"]]
        if any("apa" in target or "ins" in target or "del" in target for target in targets):
            problems.append(f"barrier: {violation['id']} {targets}")
    if shots:
        tab.screenshot(path=shots / "changes.png")
    tab.reload()
    expect(tab.locator("main ins").get_by_text("Жаңа тарау")).to_be_visible()

    tab.locator("button[data-view=print]").click()
    expect(tab.locator("#SapaPaper")).to_be_visible(timeout=60000)
    before = tab.locator("#SapaPaper").get_attribute("src")
    text.write_text(original, encoding="utf-8")
    expect(tab.locator("#SapaPaper")).not_to_have_attribute("src", before, timeout=60000)
    if shots:
        tab.screenshot(path=shots / "print.png")
    tab.locator("button[data-view=text]").click()
    expect(tab.locator("#SapaPaper")).to_be_hidden()
    expect(tab.locator("main ins")).to_have_count(0)


def commit(manual):
    for words in (["init", "-q"], ["add", "-A"],
                  ["-c", "user.name=E", "-c", "user.email=e@example.org", "commit", "-qm", "1"]):
        subprocess.run(["git", "-C", str(manual)] + words, check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapa")
    parser.add_argument("manual", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path)
    options = parser.parse_args()
    commit(options.manual)
    server = subprocess.Popen(
        [options.sapa, "preview", "-C", str(options.manual), "--port", "4600"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = server.stdout.readline().strip()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium",
                args=["--no-sandbox", "--disable-dev-shm-usage"])
            problems = edit(browser, address, options.manual, options.sapa, options.shots)
            lost = browser.new_page()
            lost.goto(address + "manual/")
            expect(lost.locator("#SapaPanel summary")).not_to_have_text("…")
            server.terminate()
            server.wait()
            expect(lost.locator("#SapaLost")).to_be_visible(timeout=15000)
            browser.close()
    finally:
        server.terminate()
    print(json.dumps({"problems": problems}, ensure_ascii=False))


main()
