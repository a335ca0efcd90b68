/*
 * Calls a wellClient in the page that hosts it, as the document's samples do, and reports what comes of it.
 * Instructions and reports are described in wellclient-agent.ts; a report is one call of
 * window.wellClientObserved(text). Runs after page-values.es3.js.
 */
(function (root) {
  // More settlings than this in one page are a flood: the rest are counted out, not reported.
  var SETTLINGS = 500;
  // Nor are more arguments of one settling of any use.
  var ARGUMENTS = 8;
  // Characters; longer ones are none.
  var VERSION = 100;

  var quote = root.softphoneValues.quote;
  var describe = root.softphoneValues.describe;
  var fault = root.softphoneValues.fault;
  var thrown = root.softphoneValues.thrown;

  var settlings = 0;

  function report(kind, call, rest) {
    // After the harness has let go of a page, nobody listens, and the SDK must not see an error for that.
    if (!root.wellClientObserved) return;
    root.wellClientObserved('{"kind":"' + kind + '","call":' + call + (rest ? ',' + rest : '') + '}');
  }

  function evaluate(expression) {
    return new Function('return (' + expression + '\n);')();
  }

  function has(value, member) {
    try {
      return value !== null && value !== undefined && typeof value[member] === 'function';
    } catch (_unreadable) {
      return false;
    }
  }

  function look(accessor) {
    try {
      return evaluate(accessor) ? '' : accessor + ' gives nothing';
    } catch (error) {
      return accessor + thrown(error);
    }
  }

  function configure(accessor, members) {
    var key, client;
    try {
      client = evaluate(accessor);
      for (key in members) client.getConfig()[key] = members[key];
      for (key in members) {
        if (client.getConfig()[key] !== members[key])
          return 'getConfig().' + key + ' does not keep its value';
      }
      // What useConfig leaves behind when a page has no panel: without it, SDKs drop the events of agents.
      if (!client.ui) client.ui = { main: function () {} };
      return '';
    } catch (error) {
      return accessor + '.getConfig()' + thrown(error);
    }
  }

  /** No document has getVersion: whatever becomes of it is of no consequence. */
  function version(accessor) {
    var client, told;
    try {
      client = evaluate(accessor);
      told = has(client, 'getVersion') ? client.getVersion() : '';
    } catch (_unknown) {
      return '';
    }
    return typeof told === 'string' || typeof told === 'number' ? String(told).slice(0, VERSION) : '';
  }

  function described(values) {
    return Array.prototype.slice.call(values, 0, ARGUMENTS).map(describe).join(',');
  }

  /** Gives a function that reports how the call settled, though never before what the call returned. */
  function settling(call, channel, waiting) {
    return function () {
      var what;
      settlings += 1;
      if (settlings > SETTLINGS) {
        if (settlings === SETTLINGS + 1) report('flood', call, '"limit":' + SETTLINGS);
        return;
      }
      what = '"channel":"' + channel + '","arguments":[' + described(arguments) + ']';
      if (waiting.over) report('settled', call, what);
      else waiting.reports.push(what);
    };
  }

  /** Asks for done and fail in a chain; where there is none, each for itself. Gives what of that is to be told. */
  function listen(raw, call, waiting) {
    var next;
    var trouble = '';
    try {
      if (has(raw, 'done')) next = raw.done(settling(call, 'done', waiting));
      if (has(next, 'fail')) next.fail(settling(call, 'fail', waiting));
      else if (has(raw, 'fail')) raw.fail(settling(call, 'fail', waiting));
    } catch (error) {
      trouble = ',' + fault(error);
    }
    return { chains: has(next, 'fail'), trouble: trouble };
  }

  function returned(call, raw) {
    var waiting = { reports: [], over: false };
    var listened = listen(raw, call, waiting);
    var shape = ['done', 'fail', 'then'].map(function (member) {
      return quote(member) + ':' + has(raw, member);
    });
    shape.push('"chains":' + listened.chains);
    report(
      'return',
      call,
      '"value":' + describe(raw) + ',"promise":{' + shape.join(',') + '}' + listened.trouble
    );
    waiting.over = true;
    waiting.reports.forEach(function (what) {
      report('settled', call, what);
    });
  }

  function call(instruction) {
    var client, missing, raw;
    try {
      client = evaluate(instruction.accessor);
      if (!has(client, instruction.method)) missing = ' has no function ' + instruction.method;
    } catch (error) {
      missing = thrown(error);
    }
    if (missing) {
      report('missing', instruction.call, '"reason":' + quote(instruction.accessor + missing));
      return;
    }
    try {
      raw = client[instruction.method].apply(
        client,
        instruction.arguments.map(function (given) {
          return given && given.undefined === true ? undefined : given;
        })
      );
    } catch (error) {
      report('exception', instruction.call, fault(error));
      return;
    }
    returned(instruction.call, raw);
  }

  root.wellClientTester = {
    look: look,
    version: version,
    configure: configure,
    call: call,
    flush: function (token) {
      report('flushed', token);
    },
    elapse: function (token, most, silent) {
      root.wellClientTime.elapse(most, silent, function (passed) {
        report('flushed', token, '"passed":' + passed);
      });
    }
  };
})(window);
