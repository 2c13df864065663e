// What CloudFront reads from us-east-1 alone: the certificate of the domain, and the rules of WAF.
import { Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { HostedZone } from 'aws-cdk-lib/aws-route53'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { InfraSettings } from './settings.ts'

/** Requests of one address in five minutes. A campus stands behind one address: the app itself counts by account. */
const MOST_REQUESTS = 3000
/** Of those that try passwords, send mail or make accounts. */
const MOST_SIGN_INS = 300
const SIGN_IN_PATHS = ['/api/sign-in', '/api/sign-up', '/api/password/', '/accounts/']

/** Rules that look for code in a body. What people write is text, and is shown as text: they would only be in its way. */
const BODY_RULES = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
]

type Rule = CfnWebACL.RuleProperty

export class EdgeStack extends Stack {
  readonly certificate: Certificate
  readonly rules: string

  constructor(scope: Construct, id: string, props: StackProps & { settings: InfraSettings }) {
    super(scope, id, props)
    const { domain, hostedZoneId, hostedZoneName } = props.settings
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: hostedZoneName })
    this.certificate = new Certificate(this, 'Certificate', {
      domainName: domain,
      validation: CertificateValidation.fromDns(zone),
    })
    const acl = new CfnWebACL(this, 'Rules', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('Rules'),
      customResponseBodies: {
        busy: {
          contentType: 'APPLICATION_JSON',
          // The shape of the app's own refusals (src/domain/api.ts), so that the pages can tell it.
          content: JSON.stringify({
            error: { code: 'too_many_attempts', retryAfter: 300, requestId: 'edge' },
          }),
        },
      },
      rules: [
        limit('SignIns', 0, MOST_SIGN_INS, SIGN_IN_PATHS),
        limit('Requests', 1, MOST_REQUESTS, null),
        hidden('Metrics', 2, '/metrics'),
        managed('AWSManagedRulesAmazonIpReputationList', 3),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 4),
        managed('AWSManagedRulesCommonRuleSet', 5, BODY_RULES),
      ],
    })
    this.rules = acl.attrArn
  }
}

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // Samples would hold cookies.
  sampledRequestsEnabled: false,
})

function beginsWith(path: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: path,
      textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
    },
  }
}

function limit(name: string, priority: number, most: number, paths: string[] | null): Rule {
  const narrowed =
    paths === null ? {} : { scopeDownStatement: { orStatement: { statements: paths.map(beginsWith) } } }
  return {
    name,
    priority,
    statement: {
      rateBasedStatement: { aggregateKeyType: 'IP', limit: most, evaluationWindowSec: 300, ...narrowed },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: 'busy',
          responseHeaders: [{ name: 'retry-after', value: '300' }],
        },
      },
    },
    visibilityConfig: seen(name),
  }
}

/** For machines inside; from outside it is not there. */
function hidden(name: string, priority: number, path: string): Rule {
  return {
    name,
    priority,
    statement: beginsWith(path),
    action: { block: { customResponse: { responseCode: 404 } } },
    visibilityConfig: seen(name),
  }
}

function managed(name: string, priority: number, onlyCounted: string[] = []): Rule {
  return {
    name,
    priority,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
    visibilityConfig: seen(name),
  }
}
