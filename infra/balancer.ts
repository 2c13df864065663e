// The balancer: TLS, no stickiness (any task can go on with any stream), idle lines kept longer than streams are quiet.
import { Duration, SecretValue } from 'aws-cdk-lib'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { SubnetType } from 'aws-cdk-lib/aws-ec2'
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ApplicationTargetGroup,
  ListenerAction,
  ListenerCondition,
  SslPolicy,
  TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Network } from './network.ts'
import { APP_PORT } from './ports.ts'
import { timing } from './timing.ts'

/** What CloudFront shows to be let in: the prefix list lets every distribution of every customer in. */
export const PASS_HEADER = 'x-aboutme-from-edge'

export class Balancer extends Construct {
  readonly balancer: ApplicationLoadBalancer
  readonly target: ApplicationTargetGroup
  readonly pass: SecretValue

  constructor(scope: Construct, id: string, network: Network, certificate: ICertificate, logs: Bucket) {
    super(scope, id)
    this.balancer = new ApplicationLoadBalancer(this, 'Balancer', {
      vpc: network.vpc,
      vpcSubnets: { subnetType: SubnetType.PUBLIC },
      internetFacing: true,
      securityGroup: network.balancerGroup,
      idleTimeout: Duration.seconds(timing.balancerIdleSeconds),
      deletionProtection: true,
      dropInvalidHeaderFields: true,
    })
    this.balancer.logAccessLogs(logs, 'balancer')
    this.target = new ApplicationTargetGroup(this, 'Target', {
      vpc: network.vpc,
      port: APP_PORT,
      protocol: ApplicationProtocol.HTTP,
      targetType: TargetType.IP,
      deregistrationDelay: Duration.seconds(timing.drainingSeconds),
      healthCheck: {
        path: '/readyz',
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
        healthyHttpCodes: '200',
      },
    })
    this.pass = new Secret(this, 'Pass', {
      description: 'What CloudFront shows to the balancer',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    }).secretValue
    const listener = this.balancer.addListener('Https', {
      port: 443,
      protocol: ApplicationProtocol.HTTPS,
      certificates: [certificate],
      sslPolicy: SslPolicy.TLS13_RES,
      open: false,
      defaultAction: ListenerAction.fixedResponse(403, {
        contentType: 'text/plain',
        messageBody: 'Forbidden',
      }),
    })
    listener.addAction('FromEdge', {
      priority: 1,
      conditions: [ListenerCondition.httpHeader(PASS_HEADER, [this.pass.unsafeUnwrap()])],
      action: ListenerAction.forward([this.target]),
    })
  }
}
