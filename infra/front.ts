// CloudFront: built files from a bucket, kept for ever; everything else goes to the balancer, streams too, and is kept nowhere.
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { AaaaRecord, ARecord, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget, LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { type Balancer, PASS_HEADER } from './balancer.ts'
import { timing } from './timing.ts'

type Given = {
  domain: string
  zone: IHostedZone
  certificate: ICertificate
  /** ARN of the rules of WAF. */
  rules: string
  balancer: Balancer
  logs: Bucket
  assets: string
}

/** Those that CloudFront would keep whatever the answer says. */
const KEPT_ERRORS = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504]

export const originName = (domain: string) => `origin.${domain}`

export class Front extends Construct {
  readonly distribution: Distribution
  /** Must be through before new tasks start: their pages ask for the new files. */
  readonly files: BucketDeployment

  constructor(
    scope: Construct,
    id: string,
    { domain, zone, certificate, rules, balancer, logs, assets }: Given,
  ) {
    super(scope, id)
    const bucket = new Bucket(this, 'Assets', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'assets/',
      removalPolicy: RemovalPolicy.DESTROY,
      // A page that was open when a release came asks for its old files for some time yet.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      versioned: true,
    })
    this.files = new BucketDeployment(this, 'Files', {
      // CloudFront compresses by itself.
      sources: [Source.asset(assets, { exclude: ['**/*.br'] })],
      destinationBucket: bucket,
      destinationKeyPrefix: 'assets',
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
      prune: false,
      memoryLimit: 256,
    })
    const app = new HttpOrigin(originName(domain), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(timing.edgeReadSeconds),
      keepaliveTimeout: Duration.seconds(timing.edgeReadSeconds),
      customHeaders: { [PASS_HEADER]: balancer.pass.unsafeUnwrap() },
    })
    this.distribution = new Distribution(this, 'Distribution', {
      domainNames: [domain],
      certificate,
      webAclId: rules,
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      // With Korea and Japan; without South America and Oceania.
      priceClass: PriceClass.PRICE_CLASS_200,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'edge/',
      logIncludesCookies: false,
      // CloudFront keeps errors for ten seconds of its own, under the address alone: one person's "not found" would be
      // told to the next, to whom it belongs.
      errorResponses: KEPT_ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      defaultBehavior: {
        origin: app,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
        compress: false,
      },
      additionalBehaviors: {
        '/assets/*': {
          origin: S3BucketOrigin.withOriginAccessControl(bucket),
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
          compress: true,
        },
      },
    })
    const toEdge = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution))
    new ARecord(this, 'Address', { zone, recordName: `${domain}.`, target: toEdge })
    new AaaaRecord(this, 'Address6', { zone, recordName: `${domain}.`, target: toEdge })
    new ARecord(this, 'Origin', {
      zone,
      recordName: `${originName(domain)}.`,
      target: RecordTarget.fromAlias(new LoadBalancerTarget(balancer.balancer)),
    })
  }
}
