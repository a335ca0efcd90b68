/** Sample programs for what is reached by HTTP: they print status and body of each answer. */
import type { Sample } from './sample-call';

/** Of the agent, below the resource of the gateway: method and address of each call. */
const ROUTES: Readonly<Record<string, readonly [method: string, path: string]>> = {
  'forced-sign-in': ['PUT', 'onlineagent/291/forcelogin'],
  poll: ['GET', 'agentevent/291'],
  heartbeat: ['POST', 'onlineagent/291/handshake'],
  state: ['GET', 'onlineagent/291/agentstatus'],
  'set-state': ['POST', 'onlineagent/291/saybusy'],
  'renew-guid': ['PUT', 'onlineagent/291/updateGuid'],
};
const SIGN_IN = ['PUT', 'onlineagent/291'] as const;
const SIGN_OUT = ['DELETE', 'onlineagent/291/logout'] as const;
const WITH_BODY = new Set(['sign-in', 'forced-sign-in']);

interface Step {
  method: string;
  path: string;
  hasBody: boolean;
}

/** Sign-in, the call, sign-out. @param body of a sign-in: its members; the password comes from the environment */
export function gatewaySamples(call: string, body: Readonly<Record<string, string>>): Sample[] {
  const own = ROUTES[call];
  if (own === undefined && call !== 'sign-in' && call !== 'sign-out') return [];
  const steps = [SIGN_IN, ...(own ? [own] : []), SIGN_OUT].map(([method, path]): Step => {
    const hasBody = path === SIGN_IN[1] || (path === own?.[1] && WITH_BODY.has(call));
    return { method, path, hasBody };
  });
  const members = Object.entries(body);
  return [
    {
      language: 'javascript',
      command: 'NODE_EXTRA_CA_CERTS=gateway.pem PASSWORD=… node sample.mjs',
      text: `const resource = (process.env.GATEWAY ?? 'https://127.0.0.1:8043') + '/agentgateway/resource/';
const signIn = { ${members.map(([name, value]) => `${name}: ${name === 'password' ? 'process.env.PASSWORD' : `'${value}'`}`).join(', ')} };
let guid = '';

async function ask(method, path, body) {
  const headers = { 'Content-Type': 'application/json; charset=UTF-8', ...(guid && { Guid: guid }) };
  const reply = await fetch(resource + path, { method, headers, body: body && JSON.stringify(body) });
  guid = reply.headers.get('Guid') ?? guid;
  console.log(reply.status, await reply.text());
}

${steps.map(({ method, path, hasBody }) => `await ask('${method}', '${path}'${hasBody ? ', signIn' : ''});\n`).join('')}`,
    },
    {
      language: 'curl',
      command: 'PASSWORD=… sh sample.sh',
      text: `resource=\${GATEWAY:-https://127.0.0.1:8043}/agentgateway/resource
sign_in='${JSON.stringify(body).replace(`"${body.password}"`, `"'"$PASSWORD"'"`)}'
ask() {
  curl -sS --cacert gateway.pem -H 'Content-Type: application/json; charset=UTF-8' -w ' %{http_code}\\n' "$@"
}

${steps
  .map(({ method, path, hasBody }, i) => {
    const known = i === 0 ? '' : '-H "Guid: $guid" ';
    const sent = hasBody ? '-D headers.txt -d "$sign_in" ' : '';
    const reads = hasBody ? `guid=$(tr -d '\\r' < headers.txt | sed -n 's/^Guid: //p')\n` : '';
    return `ask -X ${method} ${known}${sent}"$resource/${path}"\n${reads}`;
  })
  .join('')}`,
    },
    {
      language: 'java',
      command:
        'keytool -importcert -noprompt -alias gateway -file gateway.pem -storetype PKCS12 -storepass changeit -keystore gateway.p12 && PASSWORD=… java -Djavax.net.ssl.trustStore=gateway.p12 -Djavax.net.ssl.trustStorePassword=changeit Sample.java',
      text: javaText({
        address: `System.getenv().getOrDefault("GATEWAY", "https://127.0.0.1:8043") + "/agentgateway/resource/"`,
        hasGuid: true,
        lines: steps.map(({ method, path, hasBody }) => {
          const sent = hasBody
            ? JSON.stringify(JSON.stringify(body)).replace(
                `\\"${body.password}\\"`,
                `\\"" + System.getenv("PASSWORD") + "\\"`,
              )
            : '""';
          return `ask("${method}", "${path}", ${sent});`;
        }),
      }),
    },
  ];
}

/** One command. @param values its parameters */
export function serviceSamples(values: Readonly<Record<string, string>>): Sample[] {
  const members = Object.entries(values);
  const query = new URLSearchParams(values).toString();
  return [
    {
      language: 'javascript',
      command: 'node sample.mjs',
      text: `const service = process.env.SERVICE ?? 'http://127.0.0.1:12307';
const query = new URLSearchParams({ ${members.map(([name, value]) => `${name}: '${value}'`).join(', ')} });
const reply = await fetch(\`\${service}/?\${query}\`);
console.log(reply.status, await reply.text());
`,
    },
    {
      language: 'curl',
      command: 'sh sample.sh',
      text: `curl -sS -w ' %{http_code}\\n' -G "\${SERVICE:-http://127.0.0.1:12307}/" ${members.map(([name, value]) => `\\\n  --data-urlencode '${name}=${value}'`).join(' ')}\n`,
    },
    {
      language: 'java',
      command: 'java Sample.java',
      text: javaText({
        address: `System.getenv().getOrDefault("SERVICE", "http://127.0.0.1:12307") + "/"`,
        hasGuid: false,
        lines: [`ask("GET", "?${query}", "");`],
      }),
    },
  ];
}

function javaText(parts: { address: string; hasGuid: boolean; lines: readonly string[] }): string {
  const { address, hasGuid, lines } = parts;
  return `import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

public class Sample {
  static final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  static final String address = ${address};
${hasGuid ? '  static String guid = "";\n' : ''}
  static void ask(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json; charset=UTF-8")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
${hasGuid ? '    if (!guid.isEmpty()) request.header("Guid", guid);\n' : ''}    HttpResponse<String> reply = client.send(request.build(), BodyHandlers.ofString());
${hasGuid ? '    guid = reply.headers().firstValue("Guid").orElse(guid);\n' : ''}    out.println(reply.statusCode() + " " + reply.body());
  }

  public static void main(String[] args) throws Exception {
${lines.map((line) => `    ${line}\n`).join('')}  }
}
`;
}
