/*
 * Second half of the page agent: calls the plugin, in the page that hosts it, and reports what comes of it.
 * Instructions and reports are described in agent.ts; a report is one call of window.softphoneObserved(text).
 */
(function (root) {
  // More callbacks than this in one scenario are a flood: the rest are counted out, not reported.
  var CALLBACKS = 500;
  // Nor are more arguments of one callback of any use.
  var ARGUMENTS = 8;

  var quote = root.softphoneValues.quote;
  var describe = root.softphoneValues.describe;
  var fault = root.softphoneValues.fault;
  var thrown = root.softphoneValues.thrown;

  var scenario = '';
  var callbacks = 0;
  var running = 0;
  var watched = {};

  if (root.softphoneAgent) return;

  function report(fields) {
    // After the harness has let go of a page, nobody listens, and the plugin must not see an error for that.
    if (root.softphoneObserved) root.softphoneObserved('{"scenario":' + quote(scenario) + ',' + fields + '}');
  }

  function reportOf(call, kind, rest) {
    report('"kind":"' + kind + '","call":' + call + (rest ? ',' + rest : ''));
  }

  function called(call, channel, early, values) {
    var described = [];
    var i;
    callbacks += 1;
    if (callbacks > CALLBACKS) {
      if (callbacks === CALLBACKS + 1) report('"kind":"flood","limit":' + CALLBACKS);
      return;
    }
    for (i = 0; i < values.length && i < ARGUMENTS; i += 1) described.push(describe(values[i]));
    report(
      '"kind":"callback","call":' +
        (call || 'null') +
        ',"channel":' +
        quote(channel) +
        ',"arguments":[' +
        described.join(',') +
        ']' +
        (early ? ',"beforeReturn":true' : '')
    );
  }

  function callbackOf(instruction, progress) {
    return function () {
      // A plugin may keep a callback for as long as it likes; what belongs to an earlier scenario is over.
      if (instruction.scenario === scenario) {
        called(instruction.call, 'sCallback', !progress.returned, arguments);
      }
    };
  }

  function watch(global) {
    var original = root[global];
    if (original && original === watched[global]) return;
    watched[global] = function () {
      called(0, 'global:' + global, running > 0, arguments);
      if (typeof original === 'function') return original.apply(this, arguments);
    };
    root[global] = watched[global];
  }

  function enter(instruction) {
    var i;
    if (instruction.scenario !== scenario) {
      scenario = instruction.scenario;
      callbacks = 0;
    }
    for (i = 0; i < instruction.globals.length; i += 1) watch(instruction.globals[i]);
  }

  function evaluate(expression) {
    return new Function('return (' + expression + '\n);')();
  }

  function looked(instruction) {
    try {
      if (!evaluate(instruction.accessor)) return instruction.accessor + ' gives nothing';
    } catch (error) {
      return instruction.accessor + thrown(error);
    }
    try {
      if (instruction.ready && !evaluate(instruction.ready)) return instruction.ready + ' is not true yet';
    } catch (error) {
      return instruction.ready + thrown(error);
    }
    return '';
  }

  // Functions of ActiveX and NPAPI objects have no apply, and strict plugins count their arguments.
  function invoke(plugin, method, a) {
    if (a.length === 0) return plugin[method]();
    if (a.length === 1) return plugin[method](a[0]);
    if (a.length === 2) return plugin[method](a[0], a[1]);
    if (a.length === 3) return plugin[method](a[0], a[1], a[2]);
    return plugin[method](a[0], a[1], a[2], a[3]);
  }

  // 'object' and 'unknown' are what old engines say of the functions of a host object.
  function lacks(plugin, method) {
    var type;
    try {
      type = typeof plugin[method];
    } catch (error) {
      return '.' + method + thrown(error);
    }
    if (type === 'function' || type === 'unknown' || (type === 'object' && plugin[method] !== null))
      return '';
    return ' has no function ' + method + ' (typeof is ' + type + ')';
  }

  function prepare(instruction, progress) {
    var values = [];
    var given = instruction.arguments;
    var i;
    for (i = 0; i < given.length; i += 1) {
      if (given[i].callback) values.push(callbackOf(instruction, progress));
      else values.push(given[i].undefined ? undefined : given[i].value);
    }
    return values;
  }

  function settle(instruction, raw) {
    function settled(how, value, rest) {
      var outcome = '"settled":"' + how + '","value":' + describe(value) + rest;
      // What settles after its scenario is over would be taken for an answer to a call of the next.
      if (instruction.scenario === scenario) reportOf(instruction.call, 'settled', outcome);
    }
    function fulfilled(value) {
      settled('fulfilled', value, '');
    }
    function rejected(error) {
      settled('rejected', error, ',' + fault(error));
    }
    reportOf(instruction.call, 'pending');
    try {
      raw.then(fulfilled, rejected);
    } catch (error) {
      rejected(error);
    }
  }

  function thenable(raw) {
    try {
      return (
        !!raw && (typeof raw === 'object' || typeof raw === 'function') && typeof raw.then === 'function'
      );
    } catch (_error) {
      return false;
    }
  }

  function call(instruction) {
    var progress = { returned: false };
    var plugin, missing, raw;
    enter(instruction);
    try {
      plugin = evaluate(instruction.accessor);
      missing = plugin ? lacks(plugin, instruction.method) : ' gives nothing';
    } catch (error) {
      missing = thrown(error);
    }
    if (missing) {
      reportOf(instruction.call, 'missing', '"reason":' + quote(instruction.accessor + missing));
      return;
    }
    running += 1;
    try {
      raw = invoke(plugin, instruction.method, prepare(instruction, progress));
    } catch (error) {
      reportOf(instruction.call, 'exception', fault(error));
      return;
    } finally {
      running -= 1;
      progress.returned = true;
    }
    if (thenable(raw)) settle(instruction, raw);
    else reportOf(instruction.call, 'return', '"value":' + describe(raw));
  }

  root.softphoneAgent = {
    look: function (instruction) {
      var reason;
      enter(instruction);
      reason = looked(instruction);
      report(reason ? '"kind":"unready","reason":' + quote(reason) : '"kind":"ready"');
    },
    call: call
  };
})(window);
