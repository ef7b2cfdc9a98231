/* The list of all hosts: filtered and paged here, so that 14,000 of them stay quick. */
(() => {
  "use strict";
  const { root, WORDS, hostFile } = window.CONSENT;
  const data = window.CONSENT_INDEX;
  const form = document.getElementById("host-filter");
  const body = document.querySelector("#host-table tbody");
  const count = document.getElementById("host-count");
  const pager = document.getElementById("host-pager");
  if (!data || !form) return;
  const PAGE = 100;
  const MARKS = { closed: "closed", nearly_closed: "nearly", partly: "partly", open: "open" };
  const number = new Intl.NumberFormat("en-GB");
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  let page = 0;
  let found = data.hosts;

  const tokens = (n) => {
    if (!n) return "–";
    if (n < 1e6) return number.format(n);
    const unit = n < 999.5e6 ? 1e6 : n < 999.5e9 ? 1e9 : 1e12;
    const part = n / unit;
    return part.toFixed(part < 9.995 ? 2 : part < 99.95 ? 1 : 0) + "\u00a0" + (unit === 1e6 ? "m" : unit === 1e9 ? "bn" : "tn");
  };

  const cell = (row, className, text) => {
    const td = document.createElement("td");
    td.className = className;
    td.textContent = text;
    row.append(td);
    return td;
  };

  const draw = () => {
    const rows = found.slice(page * PAGE, (page + 1) * PAGE).map((host) => {
      const row = document.createElement("tr");
      const name = cell(row, "host", host[1] ? "" : host[0]);
      if (host[1]) {
        const link = document.createElement("a");
        link.href = root + hostFile(host[0]);
        link.textContent = host[0];
        name.append(link);
      }
      const chip = document.createElement("span");
      chip.className = "chip " + (MARKS[host[2]] || "unknown");
      chip.textContent = WORDS[host[2]];
      cell(row, "", "").append(chip);
      cell(row, "wide", host[2] === "closed" ? host[3] + " of " + host[4] : "");
      data.corpora.forEach((_, i) => cell(row, "num wide", tokens(host[6 + 2 * i])));
      cell(row, "wide soft nowrap", host[5] ? day.format(new Date(host[5] + "T00:00:00Z")) : "never");
      return row;
    });
    body.replaceChildren(...rows);
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    count.textContent = found.length === data.hosts.length
      ? number.format(found.length) + " hosts, most tokens first"
      : number.format(found.length) + " of " + number.format(data.hosts.length) + " hosts";
    pager.hidden = pages === 1;
    pager.querySelector("span").textContent = "Page " + (page + 1) + " of " + pages;
    pager.querySelector("[data-step='-1']").disabled = page === 0;
    pager.querySelector("[data-step='1']").disabled = page >= pages - 1;
  };

  const apply = () => {
    const { q, standing, corpus, seen } = form.elements;
    const words = q.value.trim().toLowerCase();
    const column = corpus.value === "" ? -1 : 6 + 2 * Number(corpus.value);
    found = data.hosts.filter((host) =>
      (!words || host[0].includes(words)) &&
      (!standing.value || host[2] === standing.value) &&
      (column < 0 || host[column] > 0) &&
      (!seen.checked || host[1]));
    if (column >= 0) found.sort((a, b) => b[column] - a[column]);
    page = 0;
    draw();
  };

  form.hidden = false;
  form.elements.q.value = new URLSearchParams(location.search).get("q") || "";
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("input", apply);
  pager.addEventListener("click", (e) => {
    const step = e.target.dataset && e.target.dataset.step;
    if (!step) return;
    page += Number(step);
    draw();
    document.getElementById("host-table").scrollIntoView();
  });
  apply();
})();
