// Where cdk-nag is not followed, and why. A test fails when one of these is no longer needed.
import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { SizeName } from './sizes.ts'

type Exception = { at: string; rules: string[]; reason: string; only?: SizeName }

/** The CDK's own function that copies the built files; its source and rights are the CDK's. */
const COPIER = 'AboutMe/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C256MiB'
/** The CDK's own function that says how long the database's log is kept. */
const RETENTION = 'AboutMe/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a'
const BASIC = 'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]'
const BASIC_REASON = 'The managed policy lets the function write its own log, and nothing else.'

export const exceptions: Exception[] = [
  {
    at: 'AboutMeDelivery/Role',
    rules: ['IAM5[Resource::*]'],
    reason: 'ecr:GetAuthorizationToken knows no resource.',
  },
  {
    at: 'AboutMeDelivery/Role',
    rules: [
      ...['deploy', 'file-publishing', 'lookup'].map(
        (part) =>
          `IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-hnb659fds-${part}-role-<AWS::AccountId>-*]`,
      ),
      'IAM5[Resource::arn:<AWS::Partition>:cloudformation:ap-northeast-2:<AWS::AccountId>:stack/AboutMe/*]',
    ],
    reason: 'The last part is a region (two are used), or an id that is known only after the stack is made.',
  },
  {
    at: 'AboutMe/Tasks/Definition/ExecutionRole',
    rules: ['IAM5[Resource::*]'],
    reason: 'ecr:GetAuthorizationToken knows no resource.',
  },
  {
    at: 'AboutMe/Tasks/Definition',
    rules: ['ECS2'],
    reason:
      'What stands in plain is no secret: names, addresses, a public certificate. Secrets come from Secrets Manager.',
  },
  {
    at: 'AboutMe/Database/Secret',
    rules: ['SMG4'],
    reason:
      'Tasks read it when they start. Changing it by itself would cut them off; docs/aws.md says how to change it with a rollout.',
  },
  {
    at: 'AboutMe/Tasks/AppSecret',
    rules: ['SMG4'],
    reason: 'A new one signs everybody out, so a person decides when.',
  },
  {
    at: 'AboutMe/Balancer/Pass',
    rules: ['SMG4'],
    reason: 'CloudFormation writes it into CloudFront and the balancer; both change with a deployment only.',
  },
  {
    at: 'AboutMe/Database/Instance',
    rules: ['RDS11'],
    reason: 'Another port hides nothing: the database has no public address and one group of senders.',
  },
  {
    at: 'AboutMe/Database/Instance',
    rules: ['RDS3'],
    reason: 'The small size has one database and says so; it is restored from its backups.',
    only: 'small',
  },
  {
    at: 'AboutMe/Front/Distribution',
    rules: ['CFR1'],
    reason: 'People apply from abroad.',
  },
  { at: `${COPIER}/ServiceRole`, rules: [BASIC], reason: BASIC_REASON },
  {
    at: `${COPIER}/ServiceRole`,
    rules: [
      ...['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'].map(
        (action) => `IAM5[Action::${action}]`,
      ),
      'IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-ap-northeast-2/*]',
      'IAM5[Resource::<FrontAssets0E5B33D0.Arn>/*]',
    ],
    reason: 'Reads and writes objects of two buckets, whose names it knows only when it runs.',
  },
  { at: COPIER, rules: ['L1'], reason: 'The CDK chooses the runtime of its own function.' },
  { at: `${RETENTION}/ServiceRole`, rules: [BASIC], reason: BASIC_REASON },
  {
    at: `${RETENTION}/ServiceRole`,
    rules: ['IAM5[Resource::*]'],
    reason: 'It only sets how long logs are kept, of a log that RDS makes later.',
  },
  { at: 'AboutMe/Migration/Runner', rules: [BASIC], reason: BASIC_REASON },
  {
    at: 'AboutMe/Migration/Runner',
    rules: [
      'IAM5[Resource::arn:<AWS::Partition>:ecs:ap-northeast-2:<AWS::AccountId>:task/<TasksCluster3733B20A>/*]',
    ],
    reason: 'A task has its id only when it has been started; the cluster is named.',
  },
  { at: 'AboutMe/Migration/Provider', rules: [BASIC], reason: BASIC_REASON },
  {
    at: 'AboutMe/Migration/Provider',
    rules: ['IAM5[Resource::<MigrationRunner929A4CC5.Arn>:*]'],
    reason: 'The versions of one function.',
  },
]

/** Throws where nothing stands at the place of an exception. */
export function acknowledge(app: IConstruct, size: SizeName): void {
  for (const { at, rules, reason, only } of exceptions) {
    if (only !== undefined && only !== size) continue
    const place = at.split('/').reduce((from, id) => from.node.findChild(id), app)
    Validations.of(place).acknowledge(
      ...rules.map((rule) => ({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })),
    )
  }
}
