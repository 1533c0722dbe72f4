using System.ComponentModel;

namespace AgentGen.Benchmarks;

/// <summary>A hundred tools of ordinary shapes, for both sides of the comparison.</summary>
internal static class HundredTools
{
    internal const int Count = 100;

    [Tool, Description("Reads the file that is asked for and says what was found.")]
    internal static string ReadFile([Description("The file of the file.")] string file, [Description("The limit of the file.")] int limit = 10) => "done";

    [Tool, Description("Reads the folder that is asked for and says what was found.")]
    internal static int ReadFolder([Description("The folder of the folder.")] string folder, [Description("The deep of the folder.")] bool deep = false, [Description("The filter of the folder.")] string? filter = null) => 1;

    [Tool, Description("Reads the branch that is asked for and says what was found.")]
    internal static bool ReadBranch([Description("The id of the branch.")] int id, [Description("The weight of the branch.")] double weight, [Description("The order of the branch.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Reads the commit that is asked for and says what was found.")]
    internal static string ReadCommit([Description("The commit of the commit.")] string commit, [Description("The tags of the commit.")] List<string> tags) => "done";

    [Tool, Description("Reads the issue that is asked for and says what was found.")]
    internal static int ReadIssue([Description("The id of the issue.")] Guid id, [Description("The since of the issue.")] DateTime since, [Description("The size of the issue.")] long size) => 1;

    [Tool, Description("Reads the review that is asked for and says what was found.")]
    internal static bool ReadReview([Description("The review of the review.")] string review, [Description("The limit of the review.")] int limit = 10) => true;

    [Tool, Description("Reads the build that is asked for and says what was found.")]
    internal static string ReadBuild([Description("The build of the build.")] string build, [Description("The deep of the build.")] bool deep = false, [Description("The filter of the build.")] string? filter = null) => "done";

    [Tool, Description("Reads the test that is asked for and says what was found.")]
    internal static int ReadTest([Description("The id of the test.")] int id, [Description("The weight of the test.")] double weight, [Description("The order of the test.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Reads the package that is asked for and says what was found.")]
    internal static bool ReadPackage([Description("The package of the package.")] string package, [Description("The tags of the package.")] List<string> tags) => true;

    [Tool, Description("Reads the release that is asked for and says what was found.")]
    internal static string ReadRelease([Description("The id of the release.")] Guid id, [Description("The since of the release.")] DateTime since, [Description("The size of the release.")] long size) => "done";

    [Tool, Description("Reads the user that is asked for and says what was found.")]
    internal static int ReadUser([Description("The user of the user.")] string user, [Description("The limit of the user.")] int limit = 10) => 1;

    [Tool, Description("Reads the team that is asked for and says what was found.")]
    internal static bool ReadTeam([Description("The team of the team.")] string team, [Description("The deep of the team.")] bool deep = false, [Description("The filter of the team.")] string? filter = null) => true;

    [Tool, Description("Reads the project that is asked for and says what was found.")]
    internal static string ReadProject([Description("The id of the project.")] int id, [Description("The weight of the project.")] double weight, [Description("The order of the project.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Reads the secret that is asked for and says what was found.")]
    internal static int ReadSecret([Description("The secret of the secret.")] string secret, [Description("The tags of the secret.")] List<string> tags) => 1;

    [Tool, Description("Reads the token that is asked for and says what was found.")]
    internal static bool ReadToken([Description("The id of the token.")] Guid id, [Description("The since of the token.")] DateTime since, [Description("The size of the token.")] long size) => true;

    [Tool, Description("Reads the cache that is asked for and says what was found.")]
    internal static string ReadCache([Description("The cache of the cache.")] string cache, [Description("The limit of the cache.")] int limit = 10) => "done";

    [Tool, Description("Reads the queue that is asked for and says what was found.")]
    internal static int ReadQueue([Description("The queue of the queue.")] string queue, [Description("The deep of the queue.")] bool deep = false, [Description("The filter of the queue.")] string? filter = null) => 1;

    [Tool, Description("Reads the message that is asked for and says what was found.")]
    internal static bool ReadMessage([Description("The id of the message.")] int id, [Description("The weight of the message.")] double weight, [Description("The order of the message.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Reads the incident that is asked for and says what was found.")]
    internal static string ReadIncident([Description("The incident of the incident.")] string incident, [Description("The tags of the incident.")] List<string> tags) => "done";

    [Tool, Description("Reads the report that is asked for and says what was found.")]
    internal static int ReadReport([Description("The id of the report.")] Guid id, [Description("The since of the report.")] DateTime since, [Description("The size of the report.")] long size) => 1;

    [Tool, Description("Lists the file that is asked for and says what was found.")]
    internal static bool ListFile([Description("The file of the file.")] string file, [Description("The limit of the file.")] int limit = 10) => true;

    [Tool, Description("Lists the folder that is asked for and says what was found.")]
    internal static string ListFolder([Description("The folder of the folder.")] string folder, [Description("The deep of the folder.")] bool deep = false, [Description("The filter of the folder.")] string? filter = null) => "done";

    [Tool, Description("Lists the branch that is asked for and says what was found.")]
    internal static int ListBranch([Description("The id of the branch.")] int id, [Description("The weight of the branch.")] double weight, [Description("The order of the branch.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Lists the commit that is asked for and says what was found.")]
    internal static bool ListCommit([Description("The commit of the commit.")] string commit, [Description("The tags of the commit.")] List<string> tags) => true;

    [Tool, Description("Lists the issue that is asked for and says what was found.")]
    internal static string ListIssue([Description("The id of the issue.")] Guid id, [Description("The since of the issue.")] DateTime since, [Description("The size of the issue.")] long size) => "done";

    [Tool, Description("Lists the review that is asked for and says what was found.")]
    internal static int ListReview([Description("The review of the review.")] string review, [Description("The limit of the review.")] int limit = 10) => 1;

    [Tool, Description("Lists the build that is asked for and says what was found.")]
    internal static bool ListBuild([Description("The build of the build.")] string build, [Description("The deep of the build.")] bool deep = false, [Description("The filter of the build.")] string? filter = null) => true;

    [Tool, Description("Lists the test that is asked for and says what was found.")]
    internal static string ListTest([Description("The id of the test.")] int id, [Description("The weight of the test.")] double weight, [Description("The order of the test.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Lists the package that is asked for and says what was found.")]
    internal static int ListPackage([Description("The package of the package.")] string package, [Description("The tags of the package.")] List<string> tags) => 1;

    [Tool, Description("Lists the release that is asked for and says what was found.")]
    internal static bool ListRelease([Description("The id of the release.")] Guid id, [Description("The since of the release.")] DateTime since, [Description("The size of the release.")] long size) => true;

    [Tool, Description("Lists the user that is asked for and says what was found.")]
    internal static string ListUser([Description("The user of the user.")] string user, [Description("The limit of the user.")] int limit = 10) => "done";

    [Tool, Description("Lists the team that is asked for and says what was found.")]
    internal static int ListTeam([Description("The team of the team.")] string team, [Description("The deep of the team.")] bool deep = false, [Description("The filter of the team.")] string? filter = null) => 1;

    [Tool, Description("Lists the project that is asked for and says what was found.")]
    internal static bool ListProject([Description("The id of the project.")] int id, [Description("The weight of the project.")] double weight, [Description("The order of the project.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Lists the secret that is asked for and says what was found.")]
    internal static string ListSecret([Description("The secret of the secret.")] string secret, [Description("The tags of the secret.")] List<string> tags) => "done";

    [Tool, Description("Lists the token that is asked for and says what was found.")]
    internal static int ListToken([Description("The id of the token.")] Guid id, [Description("The since of the token.")] DateTime since, [Description("The size of the token.")] long size) => 1;

    [Tool, Description("Lists the cache that is asked for and says what was found.")]
    internal static bool ListCache([Description("The cache of the cache.")] string cache, [Description("The limit of the cache.")] int limit = 10) => true;

    [Tool, Description("Lists the queue that is asked for and says what was found.")]
    internal static string ListQueue([Description("The queue of the queue.")] string queue, [Description("The deep of the queue.")] bool deep = false, [Description("The filter of the queue.")] string? filter = null) => "done";

    [Tool, Description("Lists the message that is asked for and says what was found.")]
    internal static int ListMessage([Description("The id of the message.")] int id, [Description("The weight of the message.")] double weight, [Description("The order of the message.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Lists the incident that is asked for and says what was found.")]
    internal static bool ListIncident([Description("The incident of the incident.")] string incident, [Description("The tags of the incident.")] List<string> tags) => true;

    [Tool, Description("Lists the report that is asked for and says what was found.")]
    internal static string ListReport([Description("The id of the report.")] Guid id, [Description("The since of the report.")] DateTime since, [Description("The size of the report.")] long size) => "done";

    [Tool, Description("Finds the file that is asked for and says what was found.")]
    internal static int FindFile([Description("The file of the file.")] string file, [Description("The limit of the file.")] int limit = 10) => 1;

    [Tool, Description("Finds the folder that is asked for and says what was found.")]
    internal static bool FindFolder([Description("The folder of the folder.")] string folder, [Description("The deep of the folder.")] bool deep = false, [Description("The filter of the folder.")] string? filter = null) => true;

    [Tool, Description("Finds the branch that is asked for and says what was found.")]
    internal static string FindBranch([Description("The id of the branch.")] int id, [Description("The weight of the branch.")] double weight, [Description("The order of the branch.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Finds the commit that is asked for and says what was found.")]
    internal static int FindCommit([Description("The commit of the commit.")] string commit, [Description("The tags of the commit.")] List<string> tags) => 1;

    [Tool, Description("Finds the issue that is asked for and says what was found.")]
    internal static bool FindIssue([Description("The id of the issue.")] Guid id, [Description("The since of the issue.")] DateTime since, [Description("The size of the issue.")] long size) => true;

    [Tool, Description("Finds the review that is asked for and says what was found.")]
    internal static string FindReview([Description("The review of the review.")] string review, [Description("The limit of the review.")] int limit = 10) => "done";

    [Tool, Description("Finds the build that is asked for and says what was found.")]
    internal static int FindBuild([Description("The build of the build.")] string build, [Description("The deep of the build.")] bool deep = false, [Description("The filter of the build.")] string? filter = null) => 1;

    [Tool, Description("Finds the test that is asked for and says what was found.")]
    internal static bool FindTest([Description("The id of the test.")] int id, [Description("The weight of the test.")] double weight, [Description("The order of the test.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Finds the package that is asked for and says what was found.")]
    internal static string FindPackage([Description("The package of the package.")] string package, [Description("The tags of the package.")] List<string> tags) => "done";

    [Tool, Description("Finds the release that is asked for and says what was found.")]
    internal static int FindRelease([Description("The id of the release.")] Guid id, [Description("The since of the release.")] DateTime since, [Description("The size of the release.")] long size) => 1;

    [Tool, Description("Finds the user that is asked for and says what was found.")]
    internal static bool FindUser([Description("The user of the user.")] string user, [Description("The limit of the user.")] int limit = 10) => true;

    [Tool, Description("Finds the team that is asked for and says what was found.")]
    internal static string FindTeam([Description("The team of the team.")] string team, [Description("The deep of the team.")] bool deep = false, [Description("The filter of the team.")] string? filter = null) => "done";

    [Tool, Description("Finds the project that is asked for and says what was found.")]
    internal static int FindProject([Description("The id of the project.")] int id, [Description("The weight of the project.")] double weight, [Description("The order of the project.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Finds the secret that is asked for and says what was found.")]
    internal static bool FindSecret([Description("The secret of the secret.")] string secret, [Description("The tags of the secret.")] List<string> tags) => true;

    [Tool, Description("Finds the token that is asked for and says what was found.")]
    internal static string FindToken([Description("The id of the token.")] Guid id, [Description("The since of the token.")] DateTime since, [Description("The size of the token.")] long size) => "done";

    [Tool, Description("Finds the cache that is asked for and says what was found.")]
    internal static int FindCache([Description("The cache of the cache.")] string cache, [Description("The limit of the cache.")] int limit = 10) => 1;

    [Tool, Description("Finds the queue that is asked for and says what was found.")]
    internal static bool FindQueue([Description("The queue of the queue.")] string queue, [Description("The deep of the queue.")] bool deep = false, [Description("The filter of the queue.")] string? filter = null) => true;

    [Tool, Description("Finds the message that is asked for and says what was found.")]
    internal static string FindMessage([Description("The id of the message.")] int id, [Description("The weight of the message.")] double weight, [Description("The order of the message.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Finds the incident that is asked for and says what was found.")]
    internal static int FindIncident([Description("The incident of the incident.")] string incident, [Description("The tags of the incident.")] List<string> tags) => 1;

    [Tool, Description("Finds the report that is asked for and says what was found.")]
    internal static bool FindReport([Description("The id of the report.")] Guid id, [Description("The since of the report.")] DateTime since, [Description("The size of the report.")] long size) => true;

    [Tool, Description("Counts the file that is asked for and says what was found.")]
    internal static string CountFile([Description("The file of the file.")] string file, [Description("The limit of the file.")] int limit = 10) => "done";

    [Tool, Description("Counts the folder that is asked for and says what was found.")]
    internal static int CountFolder([Description("The folder of the folder.")] string folder, [Description("The deep of the folder.")] bool deep = false, [Description("The filter of the folder.")] string? filter = null) => 1;

    [Tool, Description("Counts the branch that is asked for and says what was found.")]
    internal static bool CountBranch([Description("The id of the branch.")] int id, [Description("The weight of the branch.")] double weight, [Description("The order of the branch.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Counts the commit that is asked for and says what was found.")]
    internal static string CountCommit([Description("The commit of the commit.")] string commit, [Description("The tags of the commit.")] List<string> tags) => "done";

    [Tool, Description("Counts the issue that is asked for and says what was found.")]
    internal static int CountIssue([Description("The id of the issue.")] Guid id, [Description("The since of the issue.")] DateTime since, [Description("The size of the issue.")] long size) => 1;

    [Tool, Description("Counts the review that is asked for and says what was found.")]
    internal static bool CountReview([Description("The review of the review.")] string review, [Description("The limit of the review.")] int limit = 10) => true;

    [Tool, Description("Counts the build that is asked for and says what was found.")]
    internal static string CountBuild([Description("The build of the build.")] string build, [Description("The deep of the build.")] bool deep = false, [Description("The filter of the build.")] string? filter = null) => "done";

    [Tool, Description("Counts the test that is asked for and says what was found.")]
    internal static int CountTest([Description("The id of the test.")] int id, [Description("The weight of the test.")] double weight, [Description("The order of the test.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Counts the package that is asked for and says what was found.")]
    internal static bool CountPackage([Description("The package of the package.")] string package, [Description("The tags of the package.")] List<string> tags) => true;

    [Tool, Description("Counts the release that is asked for and says what was found.")]
    internal static string CountRelease([Description("The id of the release.")] Guid id, [Description("The since of the release.")] DateTime since, [Description("The size of the release.")] long size) => "done";

    [Tool, Description("Counts the user that is asked for and says what was found.")]
    internal static int CountUser([Description("The user of the user.")] string user, [Description("The limit of the user.")] int limit = 10) => 1;

    [Tool, Description("Counts the team that is asked for and says what was found.")]
    internal static bool CountTeam([Description("The team of the team.")] string team, [Description("The deep of the team.")] bool deep = false, [Description("The filter of the team.")] string? filter = null) => true;

    [Tool, Description("Counts the project that is asked for and says what was found.")]
    internal static string CountProject([Description("The id of the project.")] int id, [Description("The weight of the project.")] double weight, [Description("The order of the project.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Counts the secret that is asked for and says what was found.")]
    internal static int CountSecret([Description("The secret of the secret.")] string secret, [Description("The tags of the secret.")] List<string> tags) => 1;

    [Tool, Description("Counts the token that is asked for and says what was found.")]
    internal static bool CountToken([Description("The id of the token.")] Guid id, [Description("The since of the token.")] DateTime since, [Description("The size of the token.")] long size) => true;

    [Tool, Description("Counts the cache that is asked for and says what was found.")]
    internal static string CountCache([Description("The cache of the cache.")] string cache, [Description("The limit of the cache.")] int limit = 10) => "done";

    [Tool, Description("Counts the queue that is asked for and says what was found.")]
    internal static int CountQueue([Description("The queue of the queue.")] string queue, [Description("The deep of the queue.")] bool deep = false, [Description("The filter of the queue.")] string? filter = null) => 1;

    [Tool, Description("Counts the message that is asked for and says what was found.")]
    internal static bool CountMessage([Description("The id of the message.")] int id, [Description("The weight of the message.")] double weight, [Description("The order of the message.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Counts the incident that is asked for and says what was found.")]
    internal static string CountIncident([Description("The incident of the incident.")] string incident, [Description("The tags of the incident.")] List<string> tags) => "done";

    [Tool, Description("Counts the report that is asked for and says what was found.")]
    internal static int CountReport([Description("The id of the report.")] Guid id, [Description("The since of the report.")] DateTime since, [Description("The size of the report.")] long size) => 1;

    [Tool, Description("Checks the file that is asked for and says what was found.")]
    internal static bool CheckFile([Description("The file of the file.")] string file, [Description("The limit of the file.")] int limit = 10) => true;

    [Tool, Description("Checks the folder that is asked for and says what was found.")]
    internal static string CheckFolder([Description("The folder of the folder.")] string folder, [Description("The deep of the folder.")] bool deep = false, [Description("The filter of the folder.")] string? filter = null) => "done";

    [Tool, Description("Checks the branch that is asked for and says what was found.")]
    internal static int CheckBranch([Description("The id of the branch.")] int id, [Description("The weight of the branch.")] double weight, [Description("The order of the branch.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Checks the commit that is asked for and says what was found.")]
    internal static bool CheckCommit([Description("The commit of the commit.")] string commit, [Description("The tags of the commit.")] List<string> tags) => true;

    [Tool, Description("Checks the issue that is asked for and says what was found.")]
    internal static string CheckIssue([Description("The id of the issue.")] Guid id, [Description("The since of the issue.")] DateTime since, [Description("The size of the issue.")] long size) => "done";

    [Tool, Description("Checks the review that is asked for and says what was found.")]
    internal static int CheckReview([Description("The review of the review.")] string review, [Description("The limit of the review.")] int limit = 10) => 1;

    [Tool, Description("Checks the build that is asked for and says what was found.")]
    internal static bool CheckBuild([Description("The build of the build.")] string build, [Description("The deep of the build.")] bool deep = false, [Description("The filter of the build.")] string? filter = null) => true;

    [Tool, Description("Checks the test that is asked for and says what was found.")]
    internal static string CheckTest([Description("The id of the test.")] int id, [Description("The weight of the test.")] double weight, [Description("The order of the test.")] SortOrder order = SortOrder.Ascending) => "done";

    [Tool, Description("Checks the package that is asked for and says what was found.")]
    internal static int CheckPackage([Description("The package of the package.")] string package, [Description("The tags of the package.")] List<string> tags) => 1;

    [Tool, Description("Checks the release that is asked for and says what was found.")]
    internal static bool CheckRelease([Description("The id of the release.")] Guid id, [Description("The since of the release.")] DateTime since, [Description("The size of the release.")] long size) => true;

    [Tool, Description("Checks the user that is asked for and says what was found.")]
    internal static string CheckUser([Description("The user of the user.")] string user, [Description("The limit of the user.")] int limit = 10) => "done";

    [Tool, Description("Checks the team that is asked for and says what was found.")]
    internal static int CheckTeam([Description("The team of the team.")] string team, [Description("The deep of the team.")] bool deep = false, [Description("The filter of the team.")] string? filter = null) => 1;

    [Tool, Description("Checks the project that is asked for and says what was found.")]
    internal static bool CheckProject([Description("The id of the project.")] int id, [Description("The weight of the project.")] double weight, [Description("The order of the project.")] SortOrder order = SortOrder.Ascending) => true;

    [Tool, Description("Checks the secret that is asked for and says what was found.")]
    internal static string CheckSecret([Description("The secret of the secret.")] string secret, [Description("The tags of the secret.")] List<string> tags) => "done";

    [Tool, Description("Checks the token that is asked for and says what was found.")]
    internal static int CheckToken([Description("The id of the token.")] Guid id, [Description("The since of the token.")] DateTime since, [Description("The size of the token.")] long size) => 1;

    [Tool, Description("Checks the cache that is asked for and says what was found.")]
    internal static bool CheckCache([Description("The cache of the cache.")] string cache, [Description("The limit of the cache.")] int limit = 10) => true;

    [Tool, Description("Checks the queue that is asked for and says what was found.")]
    internal static string CheckQueue([Description("The queue of the queue.")] string queue, [Description("The deep of the queue.")] bool deep = false, [Description("The filter of the queue.")] string? filter = null) => "done";

    [Tool, Description("Checks the message that is asked for and says what was found.")]
    internal static int CheckMessage([Description("The id of the message.")] int id, [Description("The weight of the message.")] double weight, [Description("The order of the message.")] SortOrder order = SortOrder.Ascending) => 1;

    [Tool, Description("Checks the incident that is asked for and says what was found.")]
    internal static bool CheckIncident([Description("The incident of the incident.")] string incident, [Description("The tags of the incident.")] List<string> tags) => true;

    [Tool, Description("Checks the report that is asked for and says what was found.")]
    internal static string CheckReport([Description("The id of the report.")] Guid id, [Description("The since of the report.")] DateTime since, [Description("The size of the report.")] long size) => "done";

}
