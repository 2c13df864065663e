// Two zones. Public subnets for the balancer, private ones for tasks (in the full size), isolated ones for the database.
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  IpAddresses,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { APP_PORT, DATABASE_PORT } from './ports.ts'
import type { Size } from './sizes.ts'

export class Network extends Construct {
  readonly vpc: Vpc
  readonly balancerGroup: SecurityGroup
  readonly taskGroup: SecurityGroup
  readonly databaseGroup: SecurityGroup
  readonly taskSubnets: SubnetType

  constructor(scope: Construct, id: string, size: Size, cloudFrontPrefixList: string) {
    super(scope, id)
    const isPrivate = size.natGateways > 0
    this.taskSubnets = isPrivate ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PUBLIC
    this.vpc = new Vpc(this, 'Vpc', {
      ipAddresses: IpAddresses.cidr('10.20.0.0/16'),
      maxAzs: 2,
      natGateways: size.natGateways,
      subnetConfiguration: [
        { name: 'public', subnetType: SubnetType.PUBLIC, cidrMask: 24 },
        ...(isPrivate ? [{ name: 'tasks', subnetType: SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 }] : []),
        { name: 'database', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      restrictDefaultSecurityGroup: false,
      // Layers of images come from S3: not through the metered gateway.
      gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
    })
    const flowLog = new LogGroup(this, 'FlowLog', {
      retention: size.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.vpc.addFlowLog('Flows', { destination: FlowLogDestination.toCloudWatchLogs(flowLog) })

    const group = (name: string, description: string, allowAllOutbound: boolean) =>
      new SecurityGroup(this, name, { vpc: this.vpc, description, allowAllOutbound })
    this.balancerGroup = group('BalancerGroup', 'The balancer: from CloudFront alone', false)
    this.taskGroup = group(
      'TaskGroup',
      'The tasks: from the balancer alone; out to the model and mail servers',
      true,
    )
    this.databaseGroup = group('DatabaseGroup', 'The database: from the tasks alone', false)
    this.balancerGroup.addIngressRule(Peer.prefixList(cloudFrontPrefixList), Port.tcp(443), 'CloudFront')
    this.balancerGroup.addEgressRule(this.taskGroup, Port.tcp(APP_PORT), 'to the tasks')
    this.taskGroup.addIngressRule(this.balancerGroup, Port.tcp(APP_PORT), 'from the balancer')
    this.databaseGroup.addIngressRule(this.taskGroup, Port.tcp(DATABASE_PORT), 'from the tasks')
  }
}
