// The two sizes in which AboutMe is set up. What they cost stands in docs/aws.md; a test holds the two together.
export type Size = {
  tasks: { least: number; most: number; cpu: number; memoryMiB: number }
  /** None: tasks stand in public subnets then, with a public address and no way in but the balancer. */
  natGateways: number
  database: {
    instance: string
    isMultiAz: boolean
    storageGiB: number
    mostStorageGiB: number
    backupDays: number
  }
  logDays: 14 | 30
}

export const sizes = {
  full: {
    tasks: { least: 2, most: 8, cpu: 1024, memoryMiB: 2048 },
    natGateways: 2,
    database: {
      instance: 't4g.medium',
      isMultiAz: true,
      storageGiB: 50,
      mostStorageGiB: 500,
      backupDays: 14,
    },
    logDays: 30,
  },
  small: {
    tasks: { least: 1, most: 1, cpu: 512, memoryMiB: 1024 },
    natGateways: 0,
    database: { instance: 't4g.micro', isMultiAz: false, storageGiB: 20, mostStorageGiB: 100, backupDays: 7 },
    logDays: 14,
  },
} as const satisfies Record<string, Size>

export type SizeName = keyof typeof sizes
