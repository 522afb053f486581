/// How the page looks: on a screen of any width, by day and night, and on paper.
enum ReportStyle {
  static let text = """
    :root {
      --paper: #fbfaf7; --card: #fff; --ink: #23211d; --soft: #6b665c; --line: #e2ddd2;
      --link: #1c5a8a; --bar: #7a8fa3;
      --same: #4f8a5b; --partly-html: #93b48a; --repaired: #4d8ea8; --changed: #c99a2e;
      --apart: #a29d92; --lost: #b9412f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #191a1b; --card: #222426; --ink: #e6e3dc; --soft: #a29d92; --line: #37393b;
        --link: #8fc1e8; --bar: #7f98ae;
        --same: #6fae7c; --partly-html: #a9c9a0; --repaired: #6fb3cd; --changed: #dcb65a;
        --apart: #7d7a72; --lost: #e5735f;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 70rem; padding: 2rem 1.25rem 3rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
      -webkit-text-size-adjust: 100%; overflow-wrap: anywhere;
    }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
    h1 { margin: .1em 0 .35em; font: 600 clamp(1.9rem, 6vw, 3rem)/1.15 Georgia, serif; }
    h2 { margin: 0 0 .7rem; font: 600 1.25rem/1.3 Georgia, serif; }
    h3 { margin: 1.6rem 0 .5rem; font-size: .95rem; }
    h3 small, small { color: var(--soft); font-weight: 400; }
    p { margin: 0 0 .7rem; }
    .blog { margin: 0; color: var(--soft); }
    .blog bdi { font-weight: 600; color: var(--ink); }
    .blog small bdi { font-weight: 400; color: var(--soft); margin-inline-start: .5rem; }
    .lead { max-width: 44rem; font-size: 1.1rem; }
    svg { display: block; width: 100%; }
    svg.columns { height: auto; }
    .columns rect, .rows rect { fill: var(--bar); }
    .columns path { stroke: var(--line); fill: none; }
    .columns text { font-size: 12px; text-anchor: middle; fill: var(--soft); }
    .parts { height: 1.25rem; margin-top: 1.2rem; border-radius: 4px; }
    .parts .same { fill: var(--same); } .parts .partly-html { fill: var(--partly-html); }
    .parts .repaired { fill: var(--repaired); } .parts .changed { fill: var(--changed); }
    .parts .apart { fill: var(--apart); } .parts .lost { fill: var(--lost); }
    ul { margin: 0 0 .7rem; padding-inline-start: 1.1rem; }
    li { margin: .25rem 0; }
    .legend, .looks, .rows { list-style: none; padding: 0; }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: .6rem 0 0; font-size: .92rem; }
    i[class] {
      display: inline-block; width: .65em; height: .65em; margin-inline-end: .5em;
      border-radius: 2px; background: var(--apart);
    }
    i.same { background: var(--same); } i.partly-html { background: var(--partly-html); }
    i.repaired { background: var(--repaired); } i.changed { background: var(--changed); }
    i.lost { background: var(--lost); }
    .boxes { columns: 26rem 2; column-gap: 1rem; margin: 2rem 0 1rem; }
    .boxes section {
      display: inline-block; width: 100%; margin-bottom: 1rem; vertical-align: top;
      padding: 1.2rem 1.3rem; background: var(--card); border: 1px solid var(--line);
      border-radius: 8px; min-width: 0;
    }
    .rows li { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; margin: .45rem 0; }
    .rows svg { grid-column: 1 / -1; height: 6px; }
    .rows b, .n { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .looks li { margin: .6rem 0; padding-inline-start: 1.15em; text-indent: -1.15em; }
    .looks small { display: block; text-indent: 0; }
    table { width: 100%; border-collapse: collapse; }
    th { text-align: start; font-weight: 400; }
    .figures th, .figures td { padding: .22rem 0; vertical-align: baseline; }
    .figures th { padding-inline-end: .8rem; white-space: nowrap; }
    .figures .n { text-align: end; padding-inline-end: .9rem; font-weight: 600; }
    .figures td:last-child { width: 99%; color: var(--soft); font-size: .92rem; }
    .figures small { display: block; }
    .entries thead th {
      padding: .3rem .8rem .3rem 0; color: var(--soft); font-size: .85rem;
      border-bottom: 1px solid var(--line);
    }
    .entries td {
      padding: .5rem .8rem .5rem 0; vertical-align: top; border-bottom: 1px solid var(--line);
    }
    .entry { width: 32%; } .places { width: 40%; font-size: .88rem; }
    .entry small { display: block; }
    .places div { padding-inline-start: 2.4rem; text-indent: -2.4rem; }
    .places s {
      display: inline-block; width: 2.4rem; text-decoration: none; text-indent: 0;
      color: var(--soft);
    }
    .fate { font-size: .92rem; padding-inline-start: 1.15em; }
    footer { margin-top: 2rem; color: var(--soft); font-size: .88rem; }
    @media (max-width: 40rem) {
      body { padding: 1.2rem 1rem 2rem; }
      .entries thead { display: none; }
      .entries tr { display: block; padding: .7rem 0; border-bottom: 1px solid var(--line); }
      .entries td { display: block; width: auto; padding: .1rem 0; border: 0; }
      .columns text { font-size: 15px; }
    }
    @media print {
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --soft: #555; --line: #ccc; --link: #000;
        --bar: #888; --same: #4f8a5b; --partly-html: #93b48a; --repaired: #4d8ea8;
        --changed: #c99a2e; --apart: #a29d92; --lost: #b9412f;
      }
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      .boxes { columns: 2; margin: 1rem 0; }
      .lead, .fate { font-size: 1em; }
      .boxes section { display: block; margin-bottom: .6rem; padding: .6rem .8rem; }
      tr, li, svg { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      svg rect, i[class] { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { text-decoration: none; }
      thead { display: table-header-group; }
    }

    """
}
