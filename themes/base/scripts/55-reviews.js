// Pages carry no date of the run: the browser counts the days to the next review.
whenRead(() => {
  const words = one("#ReviewWords")?.dataset;
  if (!words) return;
  const today = new Date(new Date().toDateString());
  const forms = new Intl.PluralRules(root.lang);
  const said = (side, days) => {
    const form = forms.select(days);
    const pattern = words[side + form[0].toUpperCase() + form.slice(1)] || words[`${side}Other`];
    return pattern.replace("{n}", days);
  };
  const counts = { late: 0, soon: 0 };
  all("time[data-review]").forEach((time) => {
    const days = Math.round((new Date(`${time.dateTime}T00:00`) - today) / 86400000);
    const state = days < 0 ? "late" : days <= 30 ? "soon" : "far";
    if (state !== "far") counts[state] += 1;
    // The register shows only what is overdue.
    if (time.dataset.review === "late" && state !== "late") return;
    const left = said(days < 0 ? "late" : "left", Math.abs(days));
    time.after(" ", element("span", { class: "due", "data-due": state }, left));
    if (state === "late" && one(".facts")) {
      one("h1").after(element("p", { class: "overdue" }, words.overdue.replace("{date}", time.textContent)));
    }
  });
  const summary = one("#ReviewSummary");
  if (summary) {
    summary.textContent = summary.dataset.summary
      .replace("{late}", counts.late)
      .replace("{soon}", counts.soon);
  }
});
