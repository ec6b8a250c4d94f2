/**
 * Words of headings by which a part of a document is known, in the order in which they are tried.
 * Keys are the kinds of {@link CoverageKind} that are no order, and "directive".
 * Source: headings of conclusions, plans and directives of provinces, districts and communes.
 */
export const SECTION_WORDS: readonly (readonly [kind: SectionKind, words: string])[] = [
  ["cause", `nguyên nhân`],
  [
    "shortcoming",
    `tồn tại
chưa được
những việc chậm
việc quá hạn
việc chậm muộn
hạn chế
khó khăn, vướng mắc
khó khăn vướng mắc
những khó khăn
chưa thực hiện
chưa đạt
chưa làm được
đạt kết quả thấp
khuyết điểm
yếu kém
bất cập`,
  ],
  [
    "submitted",
    `văn bản trình
nội dung trình
các nội dung trình
các báo cáo trình
hồ sơ trình
dự thảo trình
xem xét các nội dung
thông qua các nội dung`,
  ],
  [
    "directive",
    `nhiệm vụ
giải pháp
tổ chức thực hiện
tổ chức triển khai
phân công
trách nhiệm
một số yêu cầu
yêu cầu, nhiệm vụ
chỉ đạo
kết luận
thời gian tới
biện pháp
phương án
công việc
các hoạt động
hoạt động chính
hoạt động chủ yếu
triển khai thực hiện`,
  ],
  [
    "target",
    `mục tiêu
chỉ tiêu`,
  ],
  [
    "purpose",
    `mục đích
mục tiêu chung
mục tiêu tổng quát
yêu cầu
quan điểm
nguyên tắc
phương châm`,
  ],
  [
    "result",
    `kết quả
đánh giá công việc
đánh giá công tác
đánh giá việc
đánh giá kết quả
nhận xét chung
nhận xét, đánh giá
làm được
đạt được
thành tích
điểm nổi bật
điểm lại
kiểm điểm việc thực hiện
kiểm điểm tình hình
đánh giá chung
đánh giá tình hình
tình hình thực hiện
tình hình triển khai
tình hình
ưu điểm
những việc đã làm
mặt được
thực trạng
sự cần thiết
khái quát
bối cảnh`,
  ],
  [
    "basis",
    `căn cứ pháp lý
cơ sở pháp lý
căn cứ`,
  ],
  [
    "remark",
    `phạm vi
đối tượng
phạm vi, đối tượng
thời gian, địa điểm
thời gian và địa điểm
thành phần
kinh phí
nguồn lực tài chính
nguồn kinh phí
giải thích từ ngữ
hiệu lực thi hành`,
  ],
];

export type SectionKind =
  | "directive"
  | "submitted"
  | "result"
  | "shortcoming"
  | "cause"
  | "purpose"
  /** The aims of a plan: what is measured in them is ordered, the rest is purpose. */
  | "target"
  | "basis"
  | "remark";

/** Run-in words before a colon that only name what follows ("Nhiệm vụ:", "Nội dung:"). */
export const CONTENT_LABELS = `nội dung
nội dung thực hiện
nội dung công việc
nội dung nhiệm vụ
nhiệm vụ
nhiệm vụ cụ thể
các nhiệm vụ
công việc
các hoạt động
hoạt động
hoạt động 1
hoạt động 2
hoạt động 3
hoạt động 4
hoạt động 5
giải pháp
nhiệm vụ, giải pháp
nhiệm vụ và giải pháp
lưu ý
yêu cầu
cụ thể
nội dung hoạt động`;

/** Run-in words of the lines that give the owner, helper, time or product of the work above them. */
export const BLOCK_LABELS = {
  lead: `đơn vị chủ trì
đơn vị chủ trì, phối hợp
cơ quan chủ trì, phối hợp
chủ trì, phối hợp
chủ trì và phối hợp
cơ quan, đơn vị chủ trì
cơ quan, đơn vị thực hiện
đơn vị, địa phương thực hiện
đơn vị tham mưu
cơ quan tham mưu
đơn vị triển khai
đơn vị tổ chức
người phụ trách
cán bộ phụ trách
đầu mối
đầu mối thực hiện
thực hiện
cơ quan chủ trì
đơn vị thực hiện
cơ quan thực hiện
đơn vị chủ trì thực hiện
cơ quan chủ trì thực hiện
đơn vị chủ trì tham mưu
cơ quan chủ trì tham mưu
chủ trì thực hiện
chủ trì
đơn vị đầu mối
cơ quan đầu mối
người thực hiện
người chủ trì
đơn vị, cá nhân thực hiện
đơn vị được giao
đơn vị chịu trách nhiệm
cơ quan chịu trách nhiệm
trách nhiệm thực hiện
trách nhiệm chủ trì
phân công thực hiện
phân công chủ trì
phân công
giao`,
  coordinator: `đơn vị phối hợp
đơn vị cùng thực hiện
cơ quan cùng thực hiện
cùng thực hiện
cơ quan, đơn vị tham gia
đơn vị tham gia
cơ quan tham gia
cơ quan liên quan
cơ quan phối hợp
đơn vị phối hợp thực hiện
cơ quan phối hợp thực hiện
phối hợp thực hiện
phối hợp
cơ quan, đơn vị phối hợp
đơn vị, địa phương phối hợp
đơn vị liên quan`,
  time: `thời gian thực hiện
thời hạn xử lý
thời gian triển khai
thời gian dự kiến
dự kiến thời gian
dự kiến hoàn thành
thời gian dự kiến hoàn thành
hạn hoàn thành
hạn xử lý
mốc thời gian
lộ trình
lộ trình thực hiện
thời gian hoàn thành
thời hạn hoàn thành
thời hạn thực hiện
thời hạn
thời gian
tiến độ
tiến độ thực hiện
tiến độ hoàn thành
thời điểm hoàn thành
thời gian, tiến độ
hoàn thành
thời hạn ban hành
thời gian trình
thời hạn trình
thời gian thực hiện, hoàn thành
thời gian báo cáo`,
  product: `sản phẩm
kết quả
sản phẩm đầu ra
kết quả đầu ra
kết quả dự kiến
sản phẩm dự kiến
kết quả, sản phẩm
sản phẩm, kết quả
dự kiến sản phẩm
dự kiến kết quả
kết quả/sản phẩm
kết quả đạt được`,
  other: `kinh phí
kinh phí thực hiện
nguồn kinh phí
địa điểm
địa điểm thực hiện
đối tượng
thành phần
hình thức
phạm vi
cơ quan phê duyệt
cấp trình
ghi chú`,
} as const;

/**
 * Words of a table's column headings and what the column holds. The words that come first in a heading
 * decide; of two that begin at the same word the kind listed first ("Đơn vị tính" is no owner).
 */
export const COLUMN_WORDS: readonly (readonly [role: ColumnRole, words: string])[] = [
  [
    "other",
    `ghi chú
căn cứ
cấp trình
cấp ban hành
cấp phê duyệt
cơ quan trình
cơ quan ban hành
cơ quan phê duyệt
cơ quan theo dõi
đơn vị theo dõi
đơn vị giám sát
đơn vị kiểm tra
đơn vị tính
đơn vị đo
đơn vị công tác
đvt
lãnh đạo
chủ tịch
phó chủ tịch
thành viên
kinh phí
nguồn kinh phí
nguồn vốn
nguồn lực
dự toán
số lượng
khối lượng
thành tiền
đơn giá
địa điểm
họ và tên
họ tên
chức vụ
chức danh
số điện thoại
điện thoại
nhóm
lĩnh vực
mục tiêu
cơ sở
ngày giao
ngày ban hành
văn bản giao
văn bản chỉ đạo
số văn bản
số, ký hiệu
số ký hiệu
tình trạng
trạng thái
tình hình
mức độ
khó khăn
tồn tại
hạn chế
nguyên nhân
đề xuất`,
  ],
  [
    "coordinator",
    `phối hợp
cùng thực hiện
cùng làm
tham gia
đơn vị liên quan
cơ quan liên quan
đơn vị hỗ trợ
cơ quan hỗ trợ`,
  ],
  [
    "lead",
    `chủ trì
đầu mối
đơn vị thực hiện
cơ quan thực hiện
đơn vị chịu trách nhiệm
cơ quan chịu trách nhiệm
người chịu trách nhiệm
người thực hiện
người phụ trách
tổ chức, cá nhân
đơn vị, cá nhân
phụ trách
phân công
trách nhiệm
bộ phận
địa phương thực hiện
đơn vị
cơ quan
cán bộ
chủ thể
thực hiện`,
  ],
  [
    "time",
    `thời gian
thời hạn
xong lúc nào
khi nào xong
bao giờ xong
ngày xong
xong trước
tiến độ
hoàn thành
lộ trình
thời điểm
hạn
hạn hoàn thành
hạn xử lý
mốc
ngày hoàn thành
ngày báo cáo
năm thực hiện
kỳ hạn`,
  ],
  [
    "product",
    `sản phẩm
kết quả
đầu ra
hình thức
yêu cầu sản phẩm
yêu cầu về sản phẩm
yêu cầu kết quả`,
  ],
  [
    "task",
    `nhiệm vụ
nội dung
công việc
đầu việc
giải pháp
hoạt động
hạng mục
ý kiến chỉ đạo
yêu cầu
tên nhiệm vụ
tên công việc
tên văn bản
tên đề án
chỉ tiêu
danh mục
văn bản
đề án`,
  ],
  [
    "number",
    `stt
tt
số tt
số thứ tự`,
  ],
];
export type ColumnRole = "number" | "task" | "lead" | "coordinator" | "time" | "product" | "other";

/** Beginnings of the polite closing of a document. */
export const CLOSING_STARTS = `trên đây là
thừa lệnh
ủy ban nhân dân huyện thông báo
nhận được
trân trọng
đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện`;

/** Words at the end of a closing: "thông báo ... để ... biết, thực hiện". */
export const CLOSING_ENDS = `biết, thực hiện
biết và thực hiện
biết thực hiện
biết, tổ chức thực hiện
biết để thực hiện
biết để tổ chức thực hiện
biết, triển khai thực hiện
biết và tổ chức thực hiện
được biết
biết, phối hợp thực hiện
biết để triển khai`;
