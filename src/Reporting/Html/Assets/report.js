'use strict';
(() => {
  const data = JSON.parse(document.getElementById('report-data').textContent);
  const run = window.hormesisRun ?? null;
  const byId = id => document.getElementById(id);
  const keys = new Map((run?.instances ?? []).map(instance => [instance.id, instance]));

  // Creates an element; text never becomes markup.
  function make(name, attributes = {}, ...children) {
    const isSvg = ['svg', 'path', 'image', 'text', 'title', 'rect'].includes(name);
    const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== null) element.setAttribute(key, value);
    element.append(...children.filter(child => child !== null));
    return element;
  }

  const code = text => make('code', {}, text);
  const seconds = value => value < 10 ? `${value.toFixed(1)} s` : value < 120 ? `${value.toFixed(0)} s` : `${(value / 60).toFixed(1)} min`;

  // A command with a button that copies it. If the browser refuses the clipboard to a local file, the text is selected.
  function command(text) {
    const pre = make('pre', { class: 'command', tabindex: '0' }, text);
    const button = make('button', { type: 'button', class: 'button' }, 'Copy');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(pre);
        button.textContent = 'Selected';
      }
    });
    return make('div', { class: 'copy' }, pre, button);
  }

  // Lineage of a number.
  const panel = byId('panel');

  function audit(instance) {
    return `./cake.sh --target=Audit --study=${data.study} --stages=${instance}`;
  }

  function artifactRow([role, instance, path, digest]) {
    const key = keys.get(instance)?.key;
    return make('tr', {},
      make('th', { scope: 'row' }, role),
      make('td', {},
        make('a', { href: `../${path}` }, path), make('br'),
        'SHA-256 ', code(digest),
        key ? make('span', {}, make('br'), 'key ', code(key)) : null));
  }

  const artifactTable = places => make('table', {}, make('tbody', {}, ...places.map(place => artifactRow(data.artifacts[place]))));

  // One instance behind a number: its files, its inputs, and the command that runs it again.
  function instanceDetails(instance, places) {
    const reads = (data.instances[instance] ?? []).slice(1);
    return make('details', { open: '' },
      make('summary', {}, make('b', {}, 'Computed by ', code(instance))),
      artifactTable(places),
      make('p', {}, 'Run only this instance again, with the same inputs, and compare every bit:'),
      command(audit(instance)),
      reads.length ? make('details', {}, make('summary', {}, `It reads the results of ${reads.length} ${reads.length === 1 ? 'instance' : 'instances'}`),
        make('ul', {}, ...reads.map(id => make('li', {}, code(id), keys.has(id) ? make('span', {}, ', key ', code(keys.get(id).key)) : null)))) : null);
  }

  function modelDetails(model, metric, open) {
    const score = metric ? `${metric} ${model.scores[metric].join(' ± ')}` : `Dice ${model.scores.Dice.join(' ± ')}`;
    return make('details', open ? { open: '' } : {},
      make('summary', {}, make('b', {}, `U-Net of arm ${model.arm}, p = ${model.rate} %, seed ${model.seed}: ${score}`)),
      make('p', {}, 'Run ', code(model.run), `; trained on ${model.real} real and ${model.synthetic} synthetic samples.`),
      artifactTable(model.artifacts),
      make('p', {}, 'Train only this U-Net again and compare every bit:'),
      command(audit(`train-unet/${model.run}`)),
      make('p', {}, 'Evaluate it again and compare every bit:'),
      command(audit(`evaluate/${model.run}`)));
  }

  // The name of a number in a table consists of the table's headings.
  function nameOf(button) {
    const cell = button.closest('td');
    if (!cell) return button.dataset.name;
    const table = cell.closest('table');
    const headings = table.tHead.rows[0].cells;
    const row = cell.parentElement.cells[0].textContent;
    const isRate = headings[0].textContent === 'p (%)';
    return [table.dataset.name, cell.closest('tbody').querySelector('.group')?.textContent, isRate ? `p = ${row} %` : row, headings[cell.cellIndex].textContent]
      .filter(Boolean).join(', ');
  }

  function showLineage(button) {
    const [text, sources, places, metric] = data.lineages[button.dataset.lineage];
    const close = make('button', { type: 'button', class: 'button' }, 'Close');
    close.addEventListener('click', () => panel.close());
    const byInstance = Map.groupBy(sources, place => data.artifacts[place][1]);
    panel.replaceChildren(...[
      make('header', {}, make('h2', { id: 'panel-title' }, nameOf(button)), close),
      button.matches('.number') ? make('p', { class: 'value' }, [...button.childNodes].map(part => part.textContent.trim()).filter(Boolean).join(', ').replace(', ±', ' ±')) : null,
      make('p', {}, text, ' ', code('manifest.json'), ' lists what each key is computed from: code, parameters, inputs, numerics and seed.',
        run ? '' : ' This panel shows the keys if the record of a run (run.js) is in the study\'s folder.'),
      ...places.map((place, index) => modelDetails(data.models[place], metric, index === 0)),
      ...[...byInstance].map(([instance, files]) => instanceDetails(instance, files)),
    ].filter(Boolean));
    panel.showModal();
    panel.scrollTop = 0;
    close.focus();
  }

  for (const button of document.querySelectorAll('button[data-lineage]'))
    button.addEventListener('click', () => showLineage(button));
  panel.addEventListener('click', event => { if (event.target === panel && event.clientX < panel.getBoundingClientRect().left) panel.close(); });

  // The viewer.
  const slider = byId('rate');
  const armChoice = byId('arm');
  const seedChoice = byId('seed');
  const caseChoice = byId('case');
  const translationChoice = byId('translation');
  const rates = [...new Set(data.models.map(model => model.rate))];
  const modelAt = rate => data.models.findIndex(model => model.arm === armChoice.value && model.rate === rate && String(model.seed) === seedChoice.value);
  const dice = value => value === null ? 'n/a' : value.toFixed(2);

  // A picture without a name is part of a named element.
  function picture(size, part, image, name, paths) {
    const [x, y, side] = part;
    return make('svg', { viewBox: `${x} ${y} ${side} ${side}`, role: name && 'img', 'aria-label': name, 'aria-hidden': name ? null : 'true' },
      make('image', { href: image, width: size[0], height: size[1], preserveAspectRatio: 'none' }),
      ...paths.map(([kind, d]) => make('path', { class: `contour ${kind}`, d })));
  }

  function showDataset(model) {
    const all = Math.max(...data.models.map(other => other.real + other.synthetic));
    const part = (kind, count) => make('span', { class: kind, style: `width: ${100 * count / all}%` });
    const text = `${model.real} real and ${model.synthetic} synthetic samples in D′(p)`;
    byId('dataset-bar').replaceChildren(part('real', model.real), part('synthetic', model.synthetic));
    byId('dataset-bar').setAttribute('aria-label', text);
    byId('dataset-text').textContent = `${text}: arm ${model.arm}, p = ${model.rate} %, seed ${model.seed}.`;
  }

  function showCase(place) {
    const shown = data.cases[Number(caseChoice.value)];
    if (!shown) return;
    const [path, score] = shown.predictions[place];
    const model = data.models[place];
    const contours = [['reference', shown.reference], ['prediction', path]];
    const name = `Test slice ${shown.id}, p = ${model.rate} %, Dice ${dice(score)}`;
    byId('case-head').replaceChildren(make('figure', {}, picture(shown.size, shown.head, shown.scan, `${name}: whole head`, contours), make('figcaption', {}, 'whole head')));
    byId('case-zoom').replaceChildren(make('figure', {}, picture(shown.size, shown.zoom, shown.scan, `${name}: tumour enlarged`, contours), make('figcaption', {}, 'enlarged')));
    byId('case-text').textContent = `Dice ${dice(score)} at p = ${model.rate} % (${shown.reasons.join(', ')}).`;
    byId('strip').replaceChildren(...rates.map((rate, index) => {
      const at = modelAt(rate);
      const [other, otherScore] = shown.predictions[at];
      const image = picture(shown.size, shown.zoom, shown.scan, null, [['reference', shown.reference], ['prediction', other]]);
      const button = make('button', { type: 'button', 'aria-pressed': String(at === place) }, image, `${rate} %`, make('br'), `Dice ${dice(otherScore)}`);
      button.addEventListener('click', () => { slider.value = index; show(); byId('strip').children[index].focus(); });
      return button;
    }));
  }

  function showTranslation(place) {
    const shown = data.translations[Number(translationChoice.value)];
    if (!shown) return;
    byId('translation-pictures').replaceChildren(...shown.images.filter(Boolean).map(([name, image]) =>
      make('figure', {}, picture(shown.size, shown.head, image, `${name} of ${shown.id}`, []), make('figcaption', {}, name))));
    const model = data.models[place];
    byId('translation-text').textContent = `The synthetic image is ${shown.models.includes(place) ? '' : 'not '}in D′(p) of arm ${model.arm}, p = ${model.rate} %, seed ${model.seed}.`;
  }

  function show() {
    const rate = rates[Number(slider.value)];
    const place = modelAt(rate);
    byId('rate-text').textContent = `p = ${rate} %`;
    slider.setAttribute('aria-valuetext', `p = ${rate} %`);
    showDataset(data.models[place]);
    showCase(place);
    showTranslation(place);
  }

  caseChoice.append(...data.cases.map((shown, index) => make('option', { value: index }, `${shown.id} (${shown.reasons.join(', ')})`)));
  translationChoice.append(...data.translations.map((shown, index) => make('option', { value: index }, shown.id)));
  for (const control of [slider, armChoice, seedChoice, caseChoice, translationChoice])
    control.addEventListener('input', show);
  for (const button of document.querySelectorAll('button.show'))
    button.addEventListener('click', () => { caseChoice.value = button.dataset.case; show(); byId('case-view').scrollIntoView({ block: 'center' }); caseChoice.focus({ preventScroll: true }); });
  show();

  // Opens the details before printing, because a printed page cannot be clicked.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll(':is(#findings, #settings) details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });

  // The last run.
  function boxOf(instance) {
    return data.instances[instance.id]?.[0] ?? instance.stage;
  }

  function showRun() {
    // In the order of the graph; boxes that are not in it come last.
    const order = [...new Set(Object.values(data.instances).map(([box]) => box))];
    const place = box => order.includes(box) ? order.indexOf(box) : order.length;
    const groups = new Map([...Map.groupBy(run.instances, boxOf)].sort(([a], [b]) => place(a) - place(b)));
    const ran = run.instances.filter(instance => instance.origin === 'run');
    const longest = Math.max(...run.instances.map(instance => instance.seconds));
    byId('run-text').textContent = `The last run took ${seconds(run.seconds)}: ${ran.length} instances ran, ${run.instances.length - ran.length} were up to date. `
      + `The total run time of all instances is ${seconds(run.instances.reduce((sum, instance) => sum + instance.seconds, 0))}.`
      + (run.commit ? ` The results name the commit ${run.commit}.` : '');
    const line = cells => make('tr', {}, make('th', { scope: 'row' }, cells[0]), ...cells.slice(1).map(cell => make('td', { class: 'right' }, cell)));
    const head = (names, style) => make('thead', {}, make('tr', {}, ...names.map((name, index) => make('th', { scope: 'col', class: index > 0 ? style : '' }, name))));
    const table = (label, style, names, lines) => make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
      make('table', { class: 'run-table', 'aria-label': label }, head(names, style), make('tbody', {}, ...lines)));
    const gigabytes = bytes => bytes ? `${(bytes / 2 ** 30).toFixed(2)} GiB` : '';
    byId('run').replaceChildren(
      make('h3', {}, 'The last run by stage'),
      table('The last run by stage', 'right', ['stage', 'instances', 'ran', 'cache hits', 'total time', 'peak memory'], [...groups].map(([box, instances]) => line([
        box, String(instances.length), String(instances.filter(instance => instance.origin === 'run').length),
        String(instances.filter(instance => instance.origin !== 'run').length),
        seconds(instances.reduce((sum, instance) => sum + instance.seconds, 0)),
        gigabytes(Math.max(...instances.map(instance => instance.peakBytes ?? 0)))]))),
      make('details', {}, make('summary', {}, `Every instance (${run.instances.length})`),
        table('Every instance', '', ['instance', 'this run', 'time', 'key', 'computed on'], run.instances.map(instance => make('tr', {},
          make('th', { scope: 'row' }, code(instance.id)),
          make('td', {}, { run: 'ran', store: 'cache hit', 'not-asked': 'not requested' }[instance.origin]),
          make('td', {}, make('span', { class: 'bar', style: `width: ${(6 * instance.seconds / longest).toFixed(2)}rem` }), seconds(instance.seconds)),
          make('td', {}, code(instance.key.slice(0, 12))),
          make('td', {}, instance.machine ?? ''))))));
    for (const box of document.querySelectorAll('.graph g')) {
      const instances = groups.get(box.querySelector('title')?.textContent);
      const frame = box.querySelector('rect');
      if (!instances || !frame) continue;
      const hits = instances.filter(instance => instance.origin !== 'run').length;
      const all = instances.reduce((sum, instance) => sum + instance.seconds, 0);
      box.append(make('text', { class: 'note', 'text-anchor': 'middle', x: Number(frame.getAttribute('x')) + frame.getAttribute('width') / 2, y: Number(frame.getAttribute('y')) + Number(frame.getAttribute('height')) + 12 },
        `${seconds(all)}, ${hits}/${instances.length} cached`));
    }
  }

  if (run && run.study === data.study) showRun();
})();
