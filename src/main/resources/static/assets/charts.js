// Draws a chart beside each table that asks for one (data-chart: bar or across). The table stays and says the same: without
// this script nothing is missing. Columns to draw have data-series in their head, cells their number in data-value; no number
// is no bar.
(() => {
  const style = getComputedStyle(document.documentElement);
  const longest = window.innerWidth < 700 ? 18 : 44;
  const colours = [style.getPropertyValue('--tk-deep'), '#b7791f'];

  function series(table) {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    return heads.flatMap((head, column) => 'series' in head.dataset ? [{
      label: head.textContent.trim(),
      data: rows.map(row => row.cells[column].dataset.value === '' ? null : Number(row.cells[column].dataset.value)),
    }] : []);
  }

  for (const table of document.querySelectorAll('table[data-chart]')) {
    const across = table.dataset.chart === 'across';
    const labels = [...table.tBodies[0].rows].map(row => row.querySelector('th').textContent.trim())
      .map(label => (across && label.length > longest ? label.slice(0, longest - 1) + '…' : label));
    const datasets = series(table).map((one, index) => ({ ...one, backgroundColor: colours[index], maxBarThickness: 28 }));
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', table.dataset.title);
    const place = document.createElement('div');
    place.className = 'tk-chart';
    place.style.height = across ? `${80 + labels.length * 30}px` : '17rem';
    place.append(canvas);
    table.closest('.tk-scroll').before(place);
    new Chart(canvas, {
      type: 'bar',
      data: { labels, datasets },
      options: {
        indexAxis: across ? 'y' : 'x',
        maintainAspectRatio: false,
        animation: false,
        locale: document.documentElement.lang,
        plugins: { legend: { display: datasets.length > 1 }, title: { display: true, text: table.dataset.title } },
      },
    });
  }
})();
