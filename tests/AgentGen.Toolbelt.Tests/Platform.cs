using System.Runtime.Versioning;

// Permissions, links, pipes and process sessions are those of the system that the runner is written for.
[assembly: SupportedOSPlatform("linux")]
