/*
 * Charts, drawn by Observable Plot at the width they have, so that type keeps its size on a phone;
 * drawn again when the width changes. Colours are the style sheet's variables.
 */
(() => {
  "use strict";
  const FONT = 13;
  const root = document.body.dataset.root;
  const month = (text) => new Date(text + "-01T00:00:00Z");
  const next = (date) => d3.utcMonth.offset(date, 1);
  const THIN = "\u202f";
  const monthName = d3.utcFormat("%B %Y");
  const ruler = document.createElement("canvas").getContext("2d");
  const widthOf = (text, weight) => {
    ruler.font = (weight || 400) + " " + FONT + "px " + getComputedStyle(document.body).fontFamily;
    return ruler.measureText(text).width;
  };

  /** A share as the pages write it. */
  const percent = (share) => {
    const n = share * 100;
    if (n === 0 || n === 100) return String(n);
    if (n < 0.05) return "under 0.1";
    if (n >= 99.95) return "over 99.9";
    return (Math.round(n * 10 + 1e-9) / 10).toFixed(1);
  };

  /** Moves labels apart: each keeps as near to its own height as the others let it. */
  const spread = (labels, gap, top, bottom) => {
    labels.sort((a, b) => a.want - b.want);
    const groups = [];
    for (const label of labels) {
      let group = { items: [label], sum: label.want };
      for (;;) {
        const size = (group.items.length - 1) * gap;
        group.start = Math.max(top, Math.min(bottom - size, group.sum / group.items.length - size / 2));
        const above = groups[groups.length - 1];
        if (!above || above.start + above.items.length * gap <= group.start) break;
        groups.pop();
        group = { items: above.items.concat(group.items), sum: above.sum + group.sum };
      }
      groups.push(group);
    }
    for (const group of groups) group.items.forEach((label, i) => { label.y = group.start + i * gap; });
  };

  /** Puts event labels in as many rows as they need, none over another. */
  const tiers = (events, x, right) => {
    const ends = [];
    for (const e of events) {
      const w = widthOf(e.label) + 14;
      e.x = x(e.when);
      e.end = e.x + w > right && e.x - w > 0;
      const from = e.end ? e.x - w : e.x, to = e.end ? e.x : e.x + w;
      e.tier = ends.findIndex((end) => end <= from);
      if (e.tier < 0) e.tier = ends.length;
      ends[e.tier] = to;
    }
    return ends.length;
  };

  const svg = (parent, name, attributes, text) => {
    const node = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    return node;
  };

  /** Labels at the right edge, each joined to its line where it had to move. */
  const endLabels = (plot, labels, x) => {
    for (const label of labels) {
      if (label.from !== undefined && (Math.abs(label.y - label.want) > 3 || label.from < x - 12)) {
        svg(plot, "path", { d: `M${label.from + 3},${label.want}L${x - 4},${label.y}`, stroke: "var(--edge)", "stroke-width": .8, fill: "none" });
      }
      const parent = label.href ? svg(plot, "a", { href: label.href }) : plot;
      if (label.swatch) {
        svg(parent, "rect", { x, y: label.y - 6, width: 11, height: 11, rx: 3, fill: label.swatch, stroke: label.edge || "none" });
      }
      svg(parent, "text", { class: "end-label", x: x + (label.swatch ? 17 : 0), y: label.y, dy: ".34em", "text-anchor": "start", fill: label.fill, "font-size": FONT, "font-weight": label.weight }, label.text);
    }
  };

  const yearAxis = (from, to, width) => {
    const years = d3.utcYear.range(d3.utcYear.ceil(from), next(to));
    const months = d3.utcMonth.range(from, next(to));
    const step = [1, 3, 6].find((n) => (width / months.length) * n >= 46);
    if (step) {
      const ticks = months.filter((m) => m.getUTCMonth() % step === 0);
      const named = (m, i) => (m.getUTCMonth() === 0 ? "%Y" : i === 0 && years.length === 0 ? "%b %Y" : "%b");
      return { ticks, format: (m) => d3.utcFormat(named(m, ticks.findIndex((t) => +t === +m)))(m) };
    }
    const every = Math.max(1, Math.ceil((years.length * 46) / width));
    return { ticks: years.filter((y) => y.getUTCFullYear() % every === 0), format: d3.utcFormat("%Y") };
  };

  const axes = (xTicks, ySteps, unit) => [
    Plot.gridY(ySteps, { stroke: "var(--line)", strokeOpacity: 1 }),
    Plot.axisY(ySteps, { tickSize: 0, tickPadding: 8, fontSize: FONT, fill: "var(--soft)", label: null, tickFormat: (v) => unit(v) }),
    Plot.axisX(xTicks.ticks, { tickSize: 5, tickPadding: 5, fontSize: FONT, fill: "var(--soft)", stroke: "var(--line)", label: null, tickFormat: xTicks.format, textAnchor: "middle" }),
  ];

  const percentSteps = (top) => {
    const steps = d3.ticks(0, top, 4);
    const last = steps[steps.length - 1];
    return { steps, format: (v) => (v === last ? +(v * 100).toFixed(2) + THIN + "%" : String(+(v * 100).toFixed(2))) };
  };

  /** Runs of neighbouring months, as the gaps cut a line. */
  const runs = (points) => {
    const out = [];
    for (const p of points) {
      const last = out[out.length - 1];
      if (last && +next(last[last.length - 1].when) === +p.when) last.push(p);
      else out.push([p]);
    }
    return out;
  };

  const lines = (box, data) => {
    const width = box.clientWidth;
    const narrow = width < 560;
    const months = d3.utcMonth.range(month(data.from), next(month(data.to)));
    let colour = 0;
    const all = data.lines.filter((l) => l.points.length).map((l) => ({
      ...l,
      points: l.points.map(([m, share, low, high, n]) => ({ when: month(m), share, low, high, n })),
      stroke: l.emphasis === "headline" ? "var(--closed)" : l.emphasis === "context" ? "var(--edge)" : `var(--l${(colour++ % 8) + 1})`,
    }));
    const headline = all.find((l) => l.emphasis === "headline");
    const newest = month(data.to);
    const labels = all.map((l) => {
      const last = l.points[l.points.length - 1];
      const late = +last.when === +newest ? "" : " (" + d3.utcFormat("%b %Y")(last.when) + ")";
      return { text: l.label + " " + percent(last.share) + late, line: l, last, weight: l.emphasis === "headline" ? 700 : 550, href: l.href };
    });
    const marginRight = Math.ceil(Math.max(40, ...labels.map((l) => widthOf(l.text, l.weight)))) + 16;
    const peak = d3.max(all, (l) => d3.max(l.points, (p) => p.share)) || 0;
    const ceiling = Math.min(1, Math.max(0.01, peak * 1.02, headline ? d3.max(headline.points, (p) => p.high) : 0));
    const nice = d3.scaleLinear([0, ceiling], [0, 1]).nice(4).domain()[1];
    const marginLeft = 44;
    const span = width - marginLeft - marginRight;
    const last = months.length > 1 ? newest : next(newest);
    const x = d3.scaleUtc([months[0], last], [marginLeft, width - marginRight]);
    const events = data.events
      .map((e) => ({ ...e, when: new Date(e.date + "T00:00:00Z") }))
      .filter((e) => e.when >= months[0] && e.when <= next(newest));
    const rows = tiers(events, x, width - marginRight);
    const shown = rows * 17 <= (narrow ? 70 : 90);
    const marginTop = 14 + (shown ? rows * 17 : 0);
    const height = (narrow ? 250 : 330) + marginTop + 30;
    const ySteps = percentSteps(Math.min(1, nice));

    const seen = new Set(all.flatMap((l) => l.points.map((p) => +p.when)));
    const gaps = [];
    months.forEach((m, i) => {
      if (seen.has(+m)) return;
      const open = gaps[gaps.length - 1];
      if (open && open.i === i - 1) { open.i = i; open.to = m; }
      else gaps.push({ i, from: m, to: m });
    });
    const hatched = gaps.map((g) => ({
      x1: g.from > months[0] ? d3.utcMonth.offset(g.from, -1) : g.from,
      x2: g.to < newest ? next(g.to) : g.to,
    })).filter((g) => g.x2 > g.x1);
    const noted = hatched.filter((g) => x(g.x2) - x(g.x1) > 18);

    const marks = axes(yearAxis(months[0], newest, span), ySteps.steps, ySteps.format);
    marks.push(Plot.rect(hatched, { x1: "x1", x2: "x2", y1: 0, y2: ySteps.steps[ySteps.steps.length - 1], fill: "url(#hatch)", fillOpacity: .4 }));
    marks.push(Plot.text(noted, { x: (g) => new Date((+g.x1 + +g.x2) / 2), y: ySteps.steps[ySteps.steps.length - 1], dy: 12, text: () => "no captures", fontSize: 12, fill: "var(--soft)", stroke: "var(--paper)", strokeWidth: 5 }));
    if (headline) {
      for (const run of runs(headline.points)) {
        marks.push(Plot.areaY(run, { x: "when", y1: "low", y2: "high", fill: "var(--closed)", fillOpacity: .13 }));
      }
    }
    for (const l of all.slice().sort((a, b) => (a === headline) - (b === headline))) {
      for (const run of runs(l.points)) {
        marks.push(run.length > 1
          ? Plot.lineY(run, { x: "when", y: "share", stroke: l.stroke, strokeWidth: l === headline ? 3 : 1.9, strokeLinejoin: "round", strokeLinecap: "round" })
          : Plot.dot(run, { x: "when", y: "share", fill: l.stroke, r: l === headline ? 3.5 : 2.5 }));
      }
    }
    const tips = d3.groups(all.flatMap((l) => l.points.map((p) => ({ l, p }))), (d) => +d.p.when).map(([when, at]) => ({
      when: new Date(when),
      top: d3.max(at, (d) => d.p.share),
      title: monthName(new Date(when)) + "\n" + at.sort((a, b) => b.p.share - a.p.share).map((d) => d.l.label + "  " + percent(d.p.share) + THIN + "%" + (d.l === headline ? "  (" + percent(d.p.low) + "–" + percent(d.p.high) + ", n = " + d3.format(",")(d.p.n) + ")" : "")).join("\n"),
    }));
    marks.push(Plot.ruleX(tips, Plot.pointerX({ x: "when", stroke: "var(--edge)" })));
    marks.push(Plot.tip(tips, Plot.pointerX({ x: "when", y: "top", title: "title", fontSize: 12.5, fill: "var(--card)", stroke: "var(--edge)", textPadding: 10, lineHeight: 1.35 })));

    const plot = Plot.plot({
      width, height, marginTop, marginRight, marginLeft, marginBottom: 30,
      style: { background: "none", color: "var(--ink)", overflow: "visible", fontSize: FONT + "px" },
      ariaLabel: data.label,
      x: { type: "utc", domain: [months[0], last] },
      y: { domain: [0, ySteps.steps[ySteps.steps.length - 1]], clamp: true },
      marks,
    });
    plot.setAttribute("role", "img");
    const y = plot.scale("y").apply;
    const px = plot.scale("x").apply;
    if (shown) {
      for (const e of events) {
        const at = px(e.when), row = 12 + e.tier * 17;
        svg(plot, "line", { x1: at, x2: at, y1: row - 8, y2: height - 30, stroke: "var(--edge)", "stroke-dasharray": "2 4" });
        svg(plot, "text", { class: "event-label", x: at + (e.end ? -6 : 6), y: row, "text-anchor": e.end ? "end" : "start", fill: "var(--soft)", "font-size": FONT, stroke: "var(--paper)", "stroke-width": 4, "paint-order": "stroke" }, e.label);
      }
    }
    labels.forEach((l) => Object.assign(l, { want: y(l.last.share), from: px(l.last.when), fill: l.line.stroke === "var(--edge)" ? "var(--soft)" : l.line.stroke }));
    spread(labels, 17, marginTop, height - 34);
    endLabels(plot, labels, width - marginRight + 14);
    return plot;
  };

  const STANDINGS = [
    ["closed", "closed", "var(--closed)"], ["nearly_closed", "nearly closed", "var(--nearly)"],
    ["partly", "partly closed", "var(--partly)"], ["open", "open", "var(--open)"], ["unknown", "not known", "url(#hatch)"],
  ];
  const UNKNOWN = ["refused", "unavailable", "unreachable", "not_seen"];

  const standings = (box, data) => {
    const width = box.clientWidth;
    const narrow = width < 560;
    const points = data.points.map((p) => ({
      when: month(p.period),
      shares: { ...p.shares, unknown: d3.sum(UNKNOWN, (k) => p.shares[k] || 0) },
    }));
    const from = points[0].when, to = points[points.length - 1].when;
    const bars = [], labels = [];
    for (const p of points) {
      let base = 0;
      for (const [key, word, fill] of STANDINGS) {
        const share = p.shares[key] || 0;
        if (share > 0) bars.push({ x1: p.when, x2: next(p.when), y1: base, y2: base + share, fill });
        if (p.when === to && share > 0) {
          labels.push({ text: word + " " + percent(share), swatch: fill, edge: key === "open" ? "var(--open-edge)" : key === "unknown" ? "var(--hatch-line)" : "none", fill: "var(--ink)", weight: 500, mid: base + share / 2 });
        }
        base += share;
      }
    }
    const marginRight = Math.ceil(Math.max(...labels.map((l) => widthOf(l.text, 500)))) + 36;
    const marginLeft = 50;
    const height = narrow ? 270 : 320;
    const tips = points.map((p) => ({
      when: new Date((+p.when + +next(p.when)) / 2),
      title: monthName(p.when) + "\n" + STANDINGS.filter(([k]) => p.shares[k]).map(([k, word]) => word + "  " + percent(p.shares[k]) + THIN + "%").join("\n"),
    }));
    const xTicks = yearAxis(from, to, width - marginLeft - marginRight);
    const steps = [0, .25, .5, .75, 1];
    const plot = Plot.plot({
      width, height, marginTop: 12, marginRight, marginLeft, marginBottom: 30,
      style: { background: "none", color: "var(--ink)", overflow: "visible", fontSize: FONT + "px" },
      ariaLabel: data.label,
      x: { type: "utc", domain: [from, next(to)] },
      y: { domain: [0, 1] },
      marks: [
        Plot.rect(bars, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "fill", insetRight: points.length < 30 ? .5 : -0.6 }),
        ...axes(xTicks, steps, (v) => (v === 1 ? 100 + THIN + "%" : String(v * 100))).slice(1),
        Plot.ruleX(tips, Plot.pointerX({ x: "when", stroke: "var(--ink)" })),
        Plot.tip(tips, Plot.pointerX({ x: "when", y: () => .5, title: "title", fontSize: 12.5, fill: "var(--card)", stroke: "var(--edge)", textPadding: 10, lineHeight: 1.35 })),
      ],
    });
    plot.setAttribute("role", "img");
    const y = plot.scale("y").apply;
    labels.forEach((l) => { l.want = y(l.mid); });
    spread(labels, 18, 18, height - 38);
    endLabels(plot, labels, width - marginRight + 12);
    return plot;
  };

  const draw = (box, data) => {
    const old = box.querySelector(":scope > svg");
    const made = (box.dataset.chart === "lines" ? lines : standings)(box, data);
    if (old) old.replaceWith(made);
    else box.append(made);
  };

  const start = () => {
    const drawn = new WeakMap();
    const watcher = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (drawn.get(target).width === target.clientWidth) continue;
        drawn.get(target).width = target.clientWidth;
        draw(target, drawn.get(target).data);
      }
    });
    for (const box of document.querySelectorAll("[data-chart]")) {
      const data = JSON.parse(box.querySelector("script[type='application/json']").textContent);
      if (!(data.lines ? data.lines.some((l) => l.points.length) : data.points.length)) continue;
      drawn.set(box, { data, width: -1 });
      watcher.observe(box);
    }
  };
  document.fonts.ready.then(start);
})();
