'use strict';
// The list of all findings: search, filters, sorting and pages. Only the shown page is in the document. All text goes in as text, never as
// markup. Without this script the summary by code stays readable.
(function () {
  var SEVERITIES = ['error', 'warning', 'info'];
  var CODE = 0, SEVERITY = 1, BLOCKS = 2, CHECK = 3, DATABASE = 4, TENANT = 5, OWNER = 6, SUBJECT = 7, MESSAGE = 8, REMEDY = 9;
  var MOST_SUGGESTIONS = 500, TYPING_PAUSE = 120;

  function id(name) { return document.getElementById(name); }

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function copyText(text, button) {
    var label = button.textContent;
    function done(word) {
      button.textContent = word;
      setTimeout(function () { button.textContent = label; }, 1500);
    }
    function oldWay() {
      var area = element('textarea');
      area.value = text;
      document.body.appendChild(area);
      area.select();
      var copied = false;
      try { copied = document.execCommand('copy'); } catch (e) { copied = false; }
      area.remove();
      button.focus();
      done(copied ? 'Copied' : 'Not allowed here');
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done('Copied'); }, oldWay);
    } else {
      oldWay();
    }
  }

  function copyButton(code) {
    var button = element('button', 'copy', 'Copy');
    button.type = 'button';
    button.setAttribute('aria-label', 'Copy the command ' + code.textContent);
    button.addEventListener('click', function () { copyText(code.textContent, button); });
    return button;
  }

  document.querySelectorAll('code.command').forEach(function (code) { code.after(copyButton(code)); });

  // a link to a page opens it; paper has everything open but pages of the manual that nobody opened
  function openTarget() {
    var target = location.hash.length > 1 ? id(decodeURIComponent(location.hash.slice(1))) : null;
    if (target && target.tagName === 'DETAILS') { target.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', openTarget);
  openTarget();
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not([open]):not(.manual)').forEach(function (closed) { closed.open = true; closed.dataset.print = 'yes'; });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('details[data-print]').forEach(function (open) { open.open = false; delete open.dataset.print; });
  });

  // the ticks of the tasks; a browser may forbid to keep them, then they last as long as the page
  document.querySelectorAll('ol.todo').forEach(function (list) {
    list.querySelectorAll('input').forEach(function (box) {
      var key = 'apim-migrate ' + list.dataset.run + ' ' + box.parentNode.textContent.trim();
      try { box.checked = localStorage.getItem(key) === 'done'; } catch (e) { box.checked = false; }
      box.addEventListener('change', function () {
        try {
          if (box.checked) { localStorage.setItem(key, 'done'); } else { localStorage.removeItem(key); }
        } catch (e) { box.title = 'This browser does not keep the tick'; }
      });
    });
  });

  var holder = id('finding-data');
  if (!holder) { return; }
  var data = JSON.parse(holder.textContent);
  var strings = data.strings, rows = data.rows;
  if (!rows.length) { return; }
  var pages = new Set(data.pages), haystacks = null, shown = rows, page = 0, timer = 0;
  var search = id('search'), severity = id('severity'), code = id('code'), check = id('check'), tenant = id('tenant'), owner = id('owner');
  var blocks = id('blocks'), sort = id('sort'), size = id('size'), list = id('finding-list'), count = id('finding-count');
  var remedyTexts = data.remedies.map(function (pieces) {
    return pieces.map(function (piece) { return typeof piece === 'string' ? piece : piece[0]; }).join('');
  });

  function distinct(column) {
    var seen = new Map();
    rows.forEach(function (row) { seen.set(row[column], (seen.get(row[column]) || 0) + 1); });
    return Array.from(seen, function (entry) { return { text: strings[entry[0]], count: entry[1] }; })
      .sort(function (a, b) { return a.text < b.text ? -1 : a.text > b.text ? 1 : 0; });
  }

  function options(select, column) {
    distinct(column).forEach(function (entry) {
      var option = element('option', '', entry.text + ' (' + entry.count + ')');
      option.value = entry.text;
      select.appendChild(option);
    });
  }

  function suggestions(target, column) {
    distinct(column).filter(function (entry) { return entry.text; }).slice(0, MOST_SUGGESTIONS).forEach(function (entry) {
      var option = element('option');
      option.value = entry.text;
      target.appendChild(option);
    });
  }

  function haystack(index) {
    if (!haystacks) { haystacks = new Array(rows.length); }
    if (!haystacks[index]) {
      var row = rows[index];
      haystacks[index] = [CODE, CHECK, DATABASE, TENANT, OWNER, SUBJECT, MESSAGE].map(function (column) { return strings[row[column]]; })
        .join('\n').toLowerCase();
    }
    return haystacks[index];
  }

  // a name that exists is meant exactly; any other text is a part of names
  function matching(text, column) {
    var wanted = text.trim();
    if (!wanted) { return null; }
    var allowed = new Set(), part = wanted.toLowerCase(), known = distinct(column);
    var exact = known.some(function (entry) { return entry.text === wanted; });
    strings.forEach(function (value, index) {
      if (exact ? value === wanted : value.toLowerCase().indexOf(part) >= 0) { allowed.add(index); }
    });
    return allowed;
  }

  function compare(column) {
    if (column === SEVERITY) {
      return function (a, b) { return b[BLOCKS] - a[BLOCKS] || a[SEVERITY] - b[SEVERITY]; };
    }
    return function (a, b) {
      var left = strings[a[column]], right = strings[b[column]];
      return left < right ? -1 : left > right ? 1 : 0;
    };
  }

  function select() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var wantedSeverity = severity.value === '' ? -1 : SEVERITIES.indexOf(severity.value);
    var wantedCode = code.value === '' ? -1 : strings.indexOf(code.value);
    var wantedCheck = check.value === '' ? -1 : strings.indexOf(check.value);
    var tenants = matching(tenant.value, TENANT), owners = matching(owner.value, OWNER);
    var selected = rows.filter(function (row, index) {
      return (wantedSeverity < 0 || row[SEVERITY] === wantedSeverity)
        && (wantedCode < 0 || row[CODE] === wantedCode)
        && (wantedCheck < 0 || row[CHECK] === wantedCheck)
        && (!blocks.checked || row[BLOCKS] === 1)
        && (!tenants || tenants.has(row[TENANT]))
        && (!owners || owners.has(row[OWNER]))
        && words.every(function (word) { return haystack(index).indexOf(word) >= 0; });
    });
    var columns = { severity: SEVERITY, code: CODE, tenant: TENANT, owner: OWNER, subject: SUBJECT };
    shown = selected.sort(compare(columns[sort.value]));
    page = 0;
    show();
  }

  function remedy(row) {
    var line = element('p', 'soft', 'What to do: ');
    data.remedies[row[REMEDY]].forEach(function (piece) {
      if (typeof piece === 'string') {
        line.append(piece);
      } else {
        var command = element('code', 'command', piece[0]);
        line.append(command, copyButton(command));
      }
    });
    return line;
  }

  function item(row) {
    var made = element('li'), left = element('div'), middle = element('div'), right = element('div', 'soft');
    var first = element('p'), name = strings[row[CODE]];
    first.append(element('span', 'chip ' + SEVERITIES[row[SEVERITY]], SEVERITIES[row[SEVERITY]]), ' ');
    if (row[BLOCKS]) { first.append(element('span', 'chip blocks', 'blocks')); }
    var label = element('code', '', name);
    if (pages.has(name)) {
      var link = element('a');
      link.href = '#page-' + encodeURIComponent(name);
      link.append(label);
      label = link;
    }
    left.append(first, label);
    middle.append(element('p', '', strings[row[SUBJECT]]), element('p', '', strings[row[MESSAGE]]), remedy(row));
    right.append(element('p', '', 'Tenant: ' + (strings[row[TENANT]] || 'none')), element('p', '', 'Owner: ' + (strings[row[OWNER]] || 'not known')),
      element('p', '', 'Check: ' + strings[row[CHECK]] + ', ' + strings[row[DATABASE]] + ' database'));
    made.append(left, middle, right);
    return made;
  }

  function show() {
    var perPage = Number(size.value), last = Math.max(0, Math.ceil(shown.length / perPage) - 1);
    page = Math.min(Math.max(0, page), last);
    list.replaceChildren.apply(list, shown.slice(page * perPage, (page + 1) * perPage).map(item));
    count.textContent = shown.length.toLocaleString('en') + ' of ' + rows.length.toLocaleString('en') + ' findings'
      + (shown.length ? ', page ' + (page + 1).toLocaleString('en') + ' of ' + (last + 1).toLocaleString('en') : '');
    id('previous').disabled = page === 0;
    id('following').disabled = page === last;
  }

  function turn(by) { page += by; show(); id('all-findings').scrollIntoView(); }

  // what an owner has to do, as a text to send: each code with its remedy and its objects
  function asText() {
    var groups = new Map();
    shown.forEach(function (row) {
      var key = row[CODE] + ' ' + row[REMEDY];
      if (!groups.has(key)) { groups.set(key, []); }
      groups.get(key).push(row);
    });
    return Array.from(groups.values(), function (group) {
      return strings[group[0][CODE]] + '\nWhat to do: ' + remedyTexts[group[0][REMEDY]] + '\n' + group.map(function (row) {
        return '- ' + (strings[row[TENANT]] ? strings[row[TENANT]] + ': ' : '') + strings[row[SUBJECT]] + ': ' + strings[row[MESSAGE]];
      }).join('\n');
    }).join('\n\n') + '\n';
  }

  options(code, CODE);
  options(check, CHECK);
  suggestions(id('tenants'), TENANT);
  suggestions(id('owners'), OWNER);
  [severity, code, check, blocks, sort].forEach(function (control) { control.addEventListener('change', select); });
  size.addEventListener('change', function () { page = 0; show(); });
  [search, tenant, owner].forEach(function (control) {
    control.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(select, TYPING_PAUSE); });
  });
  id('filters').addEventListener('submit', function (event) { event.preventDefault(); select(); });
  id('filters').addEventListener('reset', function () { setTimeout(select, 0); });
  id('previous').addEventListener('click', function () { turn(-1); });
  id('following').addEventListener('click', function () { turn(1); });
  id('copy-list').addEventListener('click', function (event) { copyText(asText(), event.currentTarget); });

  // a bar of a chart filters the list
  document.querySelectorAll('[data-filter]').forEach(function (cell) {
    var button = element('button', 'pick', cell.textContent);
    button.type = 'button';
    button.title = 'Show these findings';
    button.addEventListener('click', function () {
      id('filters').reset();
      id(cell.dataset.filter).value = button.textContent;
      select();
      id('all-findings').scrollIntoView();
    });
    cell.replaceChildren(button);
  });

  id('all-findings').hidden = false;
  show();
}());
