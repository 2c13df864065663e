// What a month costs: `node infra/cost.ts` prints the tables of docs/aws.md, and a test holds the two together.
import { fileURLToPath } from 'node:url'
import { type Size, sizes } from './sizes.ts'

/**
 * US dollars without tax, on demand, in ap-northeast-2: AWS's public lists as known when this was written. They could not
 * be fetched from where it was written: check them before you rely on a sum.
 */
export const PRICES_OF = '2025'
export const prices = {
  vcpuHour: 0.04656,
  gibHour: 0.00511,
  natHour: 0.059,
  natGb: 0.059,
  balancerHour: 0.0225,
  balancerUnitHour: 0.008,
  addressHour: 0.005,
  database: { 't4g.micro': 0.025, 't4g.medium': 0.102 } as Record<string, number>,
  /** gp3, one copy. */
  databaseGibMonth: 0.131,
  secretMonth: 0.4,
  zoneMonth: 0.5,
  wafMonth: 5,
  wafRuleMonth: 1,
  wafMillion: 0.6,
  alarmMetricMonth: 0.1,
  metricMonth: 0.3,
  logGb: 0.76,
  imageGibMonth: 0.1,
}
const HOURS = 730

/** What people do in the month that is reckoned with. */
export const use = {
  full: { requestsMillion: 5, logGb: 10, natGb: 20, balancerUnits: 1 },
  small: { requestsMillion: 0.5, logGb: 2, natGb: 0, balancerUnits: 0.3 },
} as const

/** Counted in the templates; the test counts again. */
export const counts = { secrets: 4, rules: 6, alarmMetrics: 11, metrics: 2, insights: 26, zones: 2 }

export type Row = { what: string; sum: string; dollars: number }

/** A sum as it is written down, which is also what is reckoned. */
function row(what: string, ...numbers: number[]): Row {
  return {
    what,
    sum: numbers.map((one) => String(one)).join(' × '),
    dollars: numbers.reduce((product, one) => product * one, 1),
  }
}

export function monthly(name: keyof typeof sizes): Row[] {
  const { tasks, natGateways, database }: Size = sizes[name]
  const used = use[name]
  const copies = database.isMultiAz ? 2 : 1
  // The balancer has one in each zone, each gateway one, and each task one where there is no gateway.
  const addresses = counts.zones + natGateways + (natGateways === 0 ? tasks.least : 0)
  return [
    row('Tasks: CPU', tasks.least, tasks.cpu / 1024, prices.vcpuHour, HOURS),
    row('Tasks: memory, GiB', tasks.least, tasks.memoryMiB / 1024, prices.gibHour, HOURS),
    row(
      `Database (${database.instance}), copies`,
      copies,
      prices.database[database.instance] ?? Number.NaN,
      HOURS,
    ),
    row('Database: storage, GiB', copies, database.storageGiB, prices.databaseGibMonth),
    row('Balancer', prices.balancerHour, HOURS),
    row('Balancer: units of use', used.balancerUnits, prices.balancerUnitHour, HOURS),
    row('NAT gateways', natGateways, prices.natHour, HOURS),
    row('NAT gateways: GB', used.natGb, prices.natGb),
    row('Public addresses', addresses, prices.addressHour, HOURS),
    row('WAF', prices.wafMonth),
    row('WAF: rules', counts.rules, prices.wafRuleMonth),
    row('WAF: million requests', used.requestsMillion, prices.wafMillion),
    row('Logs, GB', used.logGb, prices.logGb),
    row('Metrics of our own and of Container Insights', counts.metrics + counts.insights, prices.metricMonth),
    row('Alarms: metrics', counts.alarmMetrics, prices.alarmMetricMonth),
    row('Secrets', counts.secrets, prices.secretMonth),
    row('Images, GiB', 3, prices.imageGibMonth),
    row('Zone of Route 53', prices.zoneMonth),
  ].filter(({ dollars }) => dollars !== 0)
}

export function table(name: keyof typeof sizes): string {
  const rows = monthly(name)
  const total = rows.reduce((sum, { dollars }) => sum + dollars, 0)
  return [
    `| ${name} | sum | US$ a month |`,
    '|---|---|---:|',
    ...rows.map(({ what, sum, dollars }) => `| ${what} | ${sum} | ${dollars.toFixed(2)} |`),
    `| **together** | | **${total.toFixed(2)}** |`,
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`${table('full')}\n\n${table('small')}\n`)
