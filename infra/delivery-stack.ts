// Set up once, by hand: the registry of images, and the role that GitHub's workflow takes without any stored key.
import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { Repository, RepositoryEncryption, TagMutability } from 'aws-cdk-lib/aws-ecr'
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { InfraSettings } from './settings.ts'

export const REPOSITORY = 'aboutme'
const GITHUB = 'token.actions.githubusercontent.com'
/** GitHub asks for approval there, where the repository says so. */
const ENVIRONMENT = 'production'
const KEPT_IMAGES = 30

export class DeliveryStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { settings: InfraSettings }) {
    super(scope, id, props)
    const registry = new Repository(this, 'Registry', {
      repositoryName: REPOSITORY,
      imageScanOnPush: true,
      imageTagMutability: TagMutability.IMMUTABLE,
      encryption: RepositoryEncryption.AES_256,
      lifecycleRules: [{ maxImageCount: KEPT_IMAGES }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const github = new OidcProviderNative(this, 'GitHub', {
      url: `https://${GITHUB}`,
      clientIds: ['sts.amazonaws.com'],
    })
    const role = new Role(this, 'Role', {
      description: `Deploys AboutMe from ${props.settings.repository}`,
      assumedBy: new WebIdentityPrincipal(github.oidcProviderArn, {
        StringEquals: {
          [`${GITHUB}:aud`]: 'sts.amazonaws.com',
          [`${GITHUB}:sub`]: `repo:${props.settings.repository}:environment:${ENVIRONMENT}`,
        },
      }),
      maxSessionDuration: Duration.hours(2),
    })
    registry.grantPullPush(role)
    role.addToPolicy(
      new PolicyStatement({
        // What the CDK set up with `cdk bootstrap` for just this; they hold the rights, this role does not.
        actions: ['sts:AssumeRole'],
        resources: ['deploy', 'file-publishing', 'lookup'].map(
          (part) =>
            `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-hnb659fds-${part}-role-${Aws.ACCOUNT_ID}-*`,
        ),
      }),
    )
    role.addToPolicy(
      new PolicyStatement({
        // Which image runs now, to go back to.
        actions: ['cloudformation:DescribeStacks'],
        resources: [
          this.formatArn({ service: 'cloudformation', resource: 'stack', resourceName: 'AboutMe/*' }),
        ],
      }),
    )
    new CfnOutput(this, 'RoleArn', { value: role.roleArn, description: 'AWS_ROLE_ARN of the workflow' })
    new CfnOutput(this, 'RegistryUri', { value: registry.repositoryUri })
  }
}
