/**
 * Fields of administration of which the names of ministries, departments and offices are made,
 * with the compound names that hold a comma or a dash and must not be cut.
 */
export const SECTORS = `nông nghiệp
quy hoạch - kiến trúc
quy hoạch – kiến trúc
quy hoạch và kiến trúc
kiến trúc
du lịch - thương mại
an toàn thực phẩm
dân số
tiêu chuẩn đo lường chất lượng
giám định xây dựng
đường bộ
đường thủy
đăng kiểm
nông nghiệp và phát triển nông thôn
nông nghiệp và ptnt
nông nghiệp & ptnt
nông nghiệp và môi trường
phát triển nông thôn
ptnt
tài nguyên và môi trường
tài nguyên môi trường
tài nguyên
môi trường
tài chính
tài chính - kế hoạch
tài chính – kế hoạch
tài chính - kh
kế hoạch
kế hoạch - tài chính
kế hoạch và đầu tư
giáo dục và đào tạo
giáo dục
đào tạo
y tế
nội vụ
tư pháp
văn hóa
văn hóa và thông tin
văn hóa - thông tin
văn hóa, thông tin
văn hóa - xã hội
văn hóa, thể thao và du lịch
văn hóa, thể thao và truyền thông
văn hóa - thể thao và truyền thông
văn hóa và thể thao
văn hóa, thể thao
văn hóa, khoa học và thông tin
thể thao
thể dục
thể thao và du lịch
du lịch
thông tin
truyền thông
thông tin và truyền thông
khoa học và công nghệ
khoa học
công nghệ
công nghệ thông tin
ứng dụng công nghệ thông tin
công nghệ số
lao động
lao động - thương binh và xã hội
lao động – thương binh và xã hội
lao động thương binh và xã hội
thương binh và xã hội
thương binh
xã hội
kinh tế
kinh tế và hạ tầng
kinh tế - hạ tầng
kinh tế, hạ tầng và đô thị
hạ tầng
hạ tầng và đô thị
đô thị
xây dựng
giao thông
giao thông vận tải
công thương
công nghiệp
thương mại
ngoại vụ
ngoại giao
quốc phòng
công an
dân tộc
dân tộc và tôn giáo
tôn giáo
thanh tra
tổng hợp
pháp chế
hành chính
hành chính - quản trị
đầu tư
đầu tư xây dựng
quỹ đất
quỹ đất và ccn
ccn
cụm công nghiệp
thuế
tuyên giáo
dân vận
nội chính
kiểm tra
tổ chức
địa chính
phụ nữ
nông dân
thanh niên
cựu chiến binh
chữ thập đỏ
người cao tuổi
khuyến nông
chăn nuôi
thú y
chăn nuôi và thú y
trồng trọt
bảo vệ thực vật
thủy lợi
thủy sản
lâm nghiệp
ktnn
dịch vụ
dịch vụ nông nghiệp
dịch vụ - ktnn
tài nguyên nước
quản lý tài nguyên nước
khí tượng thủy văn
địa chất
địa chất và khoáng sản
địa chất và khoáng sản việt nam
biến đổi khí hậu
đo đạc và bản đồ
đo đạc, bản đồ và thông tin địa lý
biển và hải đảo
đăng ký và dữ liệu thông tin đất đai
quy hoạch và phát triển tài nguyên đất
kiểm soát ô nhiễm môi trường
bảo tồn thiên nhiên và đa dạng sinh học
chính trị, tư tưởng và công tác học sinh
chính trị tư tưởng - học sinh, sinh viên
chính trị và công tác học sinh, sinh viên
công tác học sinh, sinh viên
giáo dục mầm non
giáo dục tiểu học
giáo dục trung học
giáo dục thường xuyên
quản lý chất lượng
tổ chức cán bộ
tổ chức - hành chính
hành chính - tổng hợp
hành chính - tổ chức
kế hoạch - tài vụ
nghiệp vụ y
nghiệp vụ dược
mầm non
tiểu học
trung học cơ sở
trung học phổ thông
thcs
thpt`;
