using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Object stores, secret stores, repositories and payments.</summary>
internal static class ServiceApis
{
    private const string Blob = "Azure.Storage.Blobs.BlobClient Azure.Storage.Blobs.Specialized.BlobBaseClient Azure.Storage.Blobs.BlobContainerClient "
        + "Azure.Storage.Blobs.BlobServiceClient";
    private const string S3 = "Amazon.S3.IAmazonS3 Amazon.S3.AmazonS3Client Amazon.S3.Transfer.TransferUtility Amazon.S3.Transfer.ITransferUtility";
    private const string Secrets = "Azure.Security.KeyVault.Secrets.SecretClient";
    private const string Stripe = "Stripe.ChargeService Stripe.PaymentIntentService Stripe.RefundService Stripe.TransferService Stripe.PayoutService";

    public static Api[] Rows { get; } =
    [
        new(ChangesService, Blob, "Upload UploadBlob SetMetadata SetTags StartCopyFromUri SyncCopyFromUri CreateBlobContainer")
            { What = "writes to a blob store", Target = "this blobName", IsRepeatable = true },
        new(ChangesService, Blob, "Delete DeleteIfExists DeleteBlob DeleteBlobIfExists DeleteBlobContainer")
            { What = "deletes from a blob store", Target = "this blobName", IsRepeatable = true, IsIrreversible = true },
        new(ChangesService, S3, "PutObject CopyObject Upload PutBucket") { What = "writes to an object store", IsRepeatable = true },
        new(ChangesService, S3, "DeleteObject DeleteObjects DeleteBucket")
            { What = "deletes from an object store", IsRepeatable = true, IsIrreversible = true },
        new(ChangesService, "Google.Cloud.Storage.V1.StorageClient", "UploadObject CopyObject")
            { What = "writes to an object store", Target = "objectName", IsRepeatable = true },
        new(ChangesService, "Google.Cloud.Storage.V1.StorageClient", "DeleteObject DeleteBucket")
            { What = "deletes from an object store", Target = "objectName", IsRepeatable = true, IsIrreversible = true },
        new(ChangesService, Secrets, "SetSecret") { What = "writes a secret", Target = "name", IsRepeatable = true },
        new(ChangesService, Secrets, "StartDeleteSecret PurgeDeletedSecret")
            { What = "deletes a secret", Target = "name", IsRepeatable = true, IsIrreversible = true },
        new(ChangesService, Stripe, "Create") { What = "moves money", IsIrreversible = true },
        new(ChangesService, "Octokit.IIssuesClient Octokit.IIssueCommentsClient Octokit.IPullRequestsClient Octokit.IReleasesClient "
            + "Octokit.IRepositoryContentsClient", "Create Update Merge CreateFile UpdateFile")
            { What = "changes a repository on a server" },
        new(ChangesService, "Octokit.IRepositoriesClient", "Delete")
            { What = "deletes a repository on a server", Target = "name", IsRepeatable = true, IsIrreversible = true },
        new(ChangesService, "LibGit2Sharp.Repository LibGit2Sharp.IRepository", "Commit Reset Merge Rebase") { What = "changes a repository" },
        new(ChangesService, "LibGit2Sharp.Commands", "Stage Unstage Checkout Pull Move Remove") { What = "changes a repository" },
    ];
}
