// AboutMe itself, in one region: in the order in which its parts need each other.
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { HostedZone } from 'aws-cdk-lib/aws-route53'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { Balancer } from './balancer.ts'
import { Database } from './database.ts'
import { Front, originName } from './front.ts'
import { Migration } from './migration.ts'
import { Network } from './network.ts'
import { Tasks } from './service.ts'
import type { InfraSettings } from './settings.ts'
import { sizes } from './sizes.ts'
import { RELEASE_ALARM, Watch } from './watch.ts'

type Given = StackProps & { settings: InfraSettings; edge: { certificate: ICertificate; rules: string } }

export class MainStack extends Stack {
  constructor(scope: Construct, id: string, { settings, edge, ...props }: Given) {
    super(scope, id, { ...props, terminationProtection: true })
    const { domain, hostedZoneId, hostedZoneName } = settings
    const size = sizes[settings.size]
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: hostedZoneName })
    const logs = this.#logBucket()

    const network = new Network(this, 'Network', size, settings.cloudFrontPrefixList)
    const database = new Database(this, 'Database', size, network.vpc, network.databaseGroup)
    const tasks = new Tasks(this, 'Tasks', { size, network, database, settings })
    const certificate = new Certificate(this, 'Certificate', {
      // CloudFront passes the name on that people asked for, and reaches the balancer under another.
      domainName: domain,
      subjectAlternativeNames: [originName(domain)],
      validation: CertificateValidation.fromDns(zone),
    })
    const balancer = new Balancer(this, 'Balancer', network, certificate, logs)
    const front = new Front(this, 'Front', {
      domain,
      zone,
      certificate: edge.certificate,
      rules: edge.rules,
      balancer,
      logs,
      assets: settings.assets,
    })
    const watch = new Watch(this, 'Watch', { size, balancer, tasks, database }, settings.alarmEmail)

    const migration = new Migration(this, 'Migration', network, tasks.cluster, tasks.definition)
    migration.node.addDependency(database.instance, network.vpc)
    const service = tasks.serve(balancer.target, [RELEASE_ALARM])
    service.node.addDependency(migration, front.files, watch.release)
    watch.over(service)

    new CfnOutput(this, 'Address', { value: `https://${domain}` })
    new CfnOutput(this, 'Image', { value: settings.image, description: 'What runs: to go back to' })
  }

  /** Who asked for what, when, from where: without bodies and cookies, and not for long. */
  #logBucket(): Bucket {
    return new Bucket(this, 'Logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its logs by the old way of rights.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
