type Environment = Readonly<Record<string, string | undefined>>;

/** Strapi's upload plugin set to a bucket of S3; nothing where the environment names none: files lie on the disk. */
export const uploadConfig = (env: Environment) => {
  if (!env.S3_BUCKET) return {};
  return {
    provider: 'aws-s3',
    providerOptions: {
      s3Options: {
        region: env.S3_REGION || 'us-east-1',
        ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT } : {}),
        forcePathStyle: env.S3_PATH_STYLE === 'true',
        ...(env.S3_ACCESS_KEY_ID
          ? { credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY } }
          : {}),
        // Checksums behind the body are Amazon's own: other storages refuse them.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: { connectionTimeout: 5_000 },
        // What tells Strapi to sign the admin's addresses.
        params: { Bucket: env.S3_BUCKET, ACL: 'private', signedUrlExpires: 15 * 60 },
      },
    },
    // A bucket without access control lists, as Amazon makes them now, takes none either.
    actionOptions: env.S3_ACL === 'none' ? { uploadStream: { ACL: undefined } } : {},
  };
};

/** The sites from which the admin's pictures come, beside its own. */
export const pictureSites = (env: Environment): readonly string[] => {
  if (!env.S3_BUCKET) return [];
  const { protocol, host } = new URL(
    env.S3_ENDPOINT || `https://s3.${env.S3_REGION || 'us-east-1'}.amazonaws.com`,
  );
  return [`${protocol}//${env.S3_PATH_STYLE === 'true' ? '' : `${env.S3_BUCKET}.`}${host}`];
};
