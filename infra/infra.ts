// The whole of it as a value: createInfra(settings) makes the three stacks and writes nothing.
import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { DeliveryStack } from './delivery-stack.ts'
import { EdgeStack } from './edge-stack.ts'
import { MainStack } from './main-stack.ts'
import { acknowledge } from './nag.ts'
import { readSettings } from './settings.ts'

export const REGION = 'ap-northeast-2'
/** The region from which CloudFront takes certificates and rules. */
const EDGE_REGION = 'us-east-1'

/** `context` is what the command line says; the CDK's own is looked at, too. */
export function createInfra(context: Record<string, unknown> = {}, outdir?: string) {
  const app = new App({ context, ...(outdir === undefined ? {} : { outdir }), analyticsReporting: false })
  const settings = readSettings((name) => app.node.tryGetContext(name) as unknown)
  const delivery = new DeliveryStack(app, 'AboutMeDelivery', { settings, env: { region: REGION } })
  const edge = new EdgeStack(app, 'AboutMeEdge', {
    settings,
    env: { region: EDGE_REGION },
    crossRegionReferences: true,
  })
  const main = new MainStack(app, 'AboutMe', {
    settings,
    edge,
    env: { region: REGION },
    crossRegionReferences: true,
  })
  Tags.of(app).add('project', 'aboutme')
  Tags.of(app).add('size', settings.size)
  acknowledge(app, settings.size)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, delivery, edge, main }
}
