/* The search box of every page, the filter of the changes, the strip's place. No library, no network. */
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const WORDS = {
    closed: "closed", nearly_closed: "nearly closed", partly: "partly closed", open: "open",
    refused: "refused us", unavailable: "server error", unreachable: "no answer", not_seen: "not seen",
  };

  /** The file of a host; the writer of the site names it by the same rule. */
  const hostFile = (host) =>
    "host/" + host.replace(/[^a-z0-9._-]/g, (c) => "~" + c.charCodeAt(0).toString(16)) + ".html";

  /** Loads what can be found, once, when it is first wanted. */
  let loading;
  const index = () => {
    if (window.CONSENT_INDEX) return Promise.resolve(window.CONSENT_INDEX);
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + "assets/index-data.js";
      script.onload = () => resolve(window.CONSENT_INDEX);
      script.onerror = () => reject(new Error("index-data.js is missing"));
      document.head.append(script);
    });
    return loading;
  };

  /** Agents, then hosts; those that begin with the words before those that only hold them. */
  const find = (data, words, limit) => {
    const first = [], later = [];
    for (const [label, href, operator] of data.agents) {
      const at = label.toLowerCase().indexOf(words);
      if (at >= 0) (at ? later : first).push({ label, href: root + href, note: operator });
    }
    for (const host of data.hosts) {
      if (first.length >= limit) break;
      const at = host[0].indexOf(words);
      if (at < 0 || (at && later.length >= limit)) continue;
      const href = host[1] ? root + hostFile(host[0]) : root + "hosts.html?q=" + encodeURIComponent(host[0]);
      (at ? later : first).push({ label: host[0], href, note: host[1] ? WORDS[host[2]] : "never seen" });
    }
    return first.concat(later).slice(0, limit);
  };

  const search = () => {
    const input = document.getElementById("search");
    const list = document.getElementById("found");
    let chosen = -1;
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (n) => {
      const items = list.querySelectorAll("[role=option]");
      if (!items.length) return;
      chosen = (n + items.length) % items.length;
      items.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      input.setAttribute("aria-activedescendant", items[chosen].id);
    };
    const show = (found) => {
      list.replaceChildren();
      found.forEach((hit, i) => {
        const item = document.createElement("li");
        item.id = "found-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const link = document.createElement("a");
        link.href = hit.href;
        link.tabIndex = -1;
        const name = document.createElement("span");
        name.textContent = hit.label;
        const note = document.createElement("span");
        note.textContent = hit.note;
        link.append(name, note);
        item.append(link);
        list.append(item);
      });
      if (!found.length) {
        const none = document.createElement("li");
        none.className = "none";
        none.textContent = "No host or agent of that name.";
        list.append(none);
      }
      chosen = -1;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      input.removeAttribute("aria-activedescendant");
    };
    const update = () => {
      const words = input.value.trim().toLowerCase();
      if (!words) return close();
      index().then((data) => {
        if (words === input.value.trim().toLowerCase()) show(find(data, words, 8));
      }, close);
    };
    input.addEventListener("focus", () => index().catch(() => {}), { once: true });
    input.addEventListener("input", update);
    input.addEventListener("keydown", (e) => {
      if (e.key === "ArrowDown") { e.preventDefault(); list.hidden ? update() : choose(chosen + 1); }
      else if (e.key === "ArrowUp") { e.preventDefault(); choose(chosen - 1); }
      else if (e.key === "Escape") close();
      else if (e.key === "Enter" && chosen >= 0) {
        e.preventDefault();
        list.querySelectorAll("[role=option] a")[chosen].click();
      }
    });
    input.form.addEventListener("focusout", (e) => {
      if (!input.form.contains(e.relatedTarget)) setTimeout(close, 150);
    });
    document.addEventListener("keydown", (e) => {
      if (e.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        e.preventDefault();
        input.focus();
      }
    });
  };

  /** Shows the changes of one agent only. */
  const filterChanges = () => {
    const select = document.getElementById("agent-filter");
    if (!select) return;
    select.parentElement.hidden = false;
    const apply = () => {
      let shown = 0;
      document.querySelectorAll("section.month").forEach((month) => {
        let here = 0;
        month.querySelectorAll("tbody tr").forEach((row) => {
          const wanted = !select.value || row.dataset.agents.includes("|" + select.value + "|");
          row.hidden = !wanted;
          if (wanted) here++;
        });
        month.hidden = here === 0;
        shown += here;
      });
      document.getElementById("agent-count").textContent =
        select.value ? shown + (shown === 1 ? " change" : " changes") : "";
    };
    select.addEventListener("change", apply);
    apply();
  };

  /** On a narrow screen a strip opens at its newest month. */
  const strips = () =>
    document.querySelectorAll("[data-strip]").forEach((strip) => {
      strip.scrollLeft = strip.scrollWidth;
      const hint = strip.parentElement.querySelector(".phone");
      if (hint) hint.hidden = strip.scrollWidth <= strip.clientWidth;
    });

  /** A link to a capture opens the list that holds it. */
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest("details:not([open])");
    if (closed) { closed.open = true; target.scrollIntoView(); }
  };

  window.CONSENT = { root, WORDS, hostFile, index };
  search();
  filterChanges();
  strips();
  openTarget();
  window.addEventListener("hashchange", openTarget);
})();
